package app.smartdocs.document;

import app.smartdocs.job.JobId;
import app.smartdocs.job.Scope;
import java.util.Optional;

/** The documents that were accepted, for those who may see them. */
public interface Documents {
  Optional<ReadDocument> find(DocumentId id, Scope scope);

  /** The document that a job reads. */
  Optional<ReadDocument> findByJob(JobId job, Scope scope);

  /** Newest first. */
  DocumentList list(DocumentQuery query, Scope scope);
}
