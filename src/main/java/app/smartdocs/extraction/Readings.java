package app.smartdocs.extraction;

import app.smartdocs.document.ReadDocument;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Lease;
import java.time.Instant;
import java.util.Optional;

/** The readings that jobs carry out. */
public interface Readings {
  /** What a job is to read; empty if it was erased. */
  Optional<ReadDocument> find(JobId job);

  /**
   * PROCESSING → COMPLETED, with the number of pages that were read.
   *
   * @return false, with nothing written, if the lease was lost
   */
  boolean complete(Lease lease, int pagesRead, Instant now);
}
