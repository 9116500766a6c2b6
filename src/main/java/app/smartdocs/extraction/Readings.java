package app.smartdocs.extraction;

import app.smartdocs.document.DocumentId;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Lease;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readings that jobs carry out. */
public interface Readings {
  /** What a job is to read; empty if it was erased. */
  Optional<ReadDocument> find(JobId job);

  /** Keeps the SHA-256 of content that came past us. */
  void saveFingerprint(DocumentId id, String sha256);

  /**
   * Another reading of the same content, for the same owner, by the same model and of the same
   * pages: one that is completed, or else one that is not over yet, and older or paid for already.
   */
  Optional<Twin> findTwin(ReadDocument target, String sha256);

  /**
   * A reading that is as good as this one.
   *
   * @param pagesRead null until it is completed
   */
  record Twin(DocumentId document, JobId job, @Nullable Integer pagesRead) {
    boolean isCompleted() {
      return pagesRead != null;
    }
  }

  /**
   * PROCESSING → COMPLETED, with the number of pages that were read.
   *
   * @param sharedFrom the job whose result it is a copy of; null where the service read it
   * @return false, with nothing written, if the lease was lost
   */
  boolean complete(Lease lease, int pagesRead, @Nullable JobId sharedFrom, Instant now);
}
