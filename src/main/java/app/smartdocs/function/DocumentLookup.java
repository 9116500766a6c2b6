package app.smartdocs.function;

import app.smartdocs.document.Document;
import app.smartdocs.document.Documents;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.job.Scope;
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

  ReadDocument find(String id, Caller caller) {
    return documents
        .find(Ids.document(id, "document"), caller.scope())
        .or(() -> documents.find(Ids.document(id, "document"), SAMPLES))
        .orElseThrow(() -> new ProblemException(Problem.notFound("document")));
  }
}
