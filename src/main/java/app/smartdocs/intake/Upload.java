package app.smartdocs.intake;

import app.smartdocs.document.DocumentId;
import app.smartdocs.document.PageRanges;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A direct upload: the promise of a document, until it is completed.
 *
 * @param id also the id that the document will have
 * @param status who sets it: {@link CompleteUpload}, or the sweep
 * @param expiresAt when the upload URL ends, and the promise with it
 */
public record Upload(
    DocumentId id,
    String owner,
    String filename,
    String modelId,
    @Nullable PageRanges pages,
    Status status,
    Instant createdAt,
    Instant expiresAt) {

  /** How far an upload is. */
  public enum Status {
    /** Content may arrive. */
    OPEN,
    /** It has become a document. */
    COMPLETED
  }
}
