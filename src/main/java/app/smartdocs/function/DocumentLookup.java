package app.smartdocs.function;

import app.smartdocs.document.Documents;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;

/** Finds what a path names, among what its caller may see. */
public final class DocumentLookup {
  private final Documents documents;

  public DocumentLookup(Documents documents) {
    this.documents = documents;
  }

  ReadDocument find(String id, Caller caller) {
    return documents
        .find(Ids.document(id, "document"), caller.scope())
        .orElseThrow(() -> new ProblemException(Problem.notFound("document")));
  }
}
