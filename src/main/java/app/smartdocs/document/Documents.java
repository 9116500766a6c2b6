package app.smartdocs.document;

import app.smartdocs.job.JobId;
import app.smartdocs.job.Scope;
import java.util.List;
import java.util.Optional;

/** The documents that were accepted, for those who may see them. */
public interface Documents {
  Optional<ReadDocument> find(DocumentId id, Scope scope);

  /** A document without a reading, which a sample may not have had yet. */
  Optional<Document> findDocument(DocumentId id, Scope scope);

  /** The document that a job reads. */
  Optional<ReadDocument> findByJob(JobId job, Scope scope);

  /** All readings of a document, latest first; empty if there is no such document. */
  List<Reading> readings(DocumentId id, Scope scope);

  DocumentList list(DocumentQuery query, Scope scope);
}
