package app.smartdocs.function;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Documents;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.job.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a path names, among what its caller may see: their own, and the samples of suites. */
public final class DocumentLookup {
  private static final Scope SAMPLES = Scope.ownedBy(Document.SAMPLES);

  private final Documents documents;

  public DocumentLookup(Documents documents) {
    this.documents = documents;
  }

  /** With a reading of its own choice; the latest, if it names none. */
  ReadDocument find(String id, @Nullable String job, Caller caller) {
    if (job == null) {
      return find(id, caller);
    }
    return documents
        .findByJob(Ids.job(job), caller.scope())
        .or(() -> documents.findByJob(Ids.job(job), SAMPLES))
        .filter(found -> found.document().id().equals(Ids.document(id, "document")))
        .orElseThrow(() -> new ProblemException(Problem.notFound("reading")));
  }

  /** Among the caller's own alone. */
  ReadDocument findOwn(String id, Caller caller) {
    return documents
        .find(Ids.document(id, "document"), caller.scope())
        .filter(found -> !found.document().owner().equals(Document.SAMPLES))
        .orElseThrow(() -> new ProblemException(Problem.notFound("document")));
  }

  /** Also a sample that was never read. */
  Document document(String id, Caller caller) {
    DocumentId document = Ids.document(id, "document");
    return documents
        .findDocument(document, caller.scope())
        .or(() -> documents.findDocument(document, SAMPLES))
        .orElseThrow(() -> new ProblemException(Problem.notFound("document")));
  }

  /** The latest reading, if there is one. */
  Optional<ReadDocument> latest(Document document) {
    return documents.find(document.id(), Scope.ownedBy(document.owner()));
  }

  /** All readings, latest first; none of a sample that was never read. */
  List<Reading> readings(String id, Caller caller) {
    Document document = document(id, caller);
    return documents.readings(document.id(), Scope.ownedBy(document.owner()));
  }

  ReadDocument find(String id, Caller caller) {
    return documents
        .find(Ids.document(id, "document"), caller.scope())
        .or(() -> documents.find(Ids.document(id, "document"), SAMPLES))
        .orElseThrow(() -> new ProblemException(Problem.notFound("document")));
  }
}
