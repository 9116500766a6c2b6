package app.smartdocs.function;

import app.smartdocs.document.Documents;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds what a path names, among what its caller may see. */
public final class DocumentLookup {
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
        .filter(found -> found.document().id().equals(Ids.document(id, "document")))
        .orElseThrow(() -> new ProblemException(Problem.notFound("reading")));
  }

  ReadDocument find(String id, Caller caller) {
    return documents
        .find(Ids.document(id, "document"), caller.scope())
        .orElseThrow(() -> new ProblemException(Problem.notFound("document")));
  }
}
