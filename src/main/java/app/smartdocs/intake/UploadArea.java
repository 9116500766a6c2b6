package app.smartdocs.intake;

import app.smartdocs.document.DocumentId;
import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;

/** Where direct uploads arrive: apart from the documents, because their senders may still write. */
public interface UploadArea {
  /** An address to which the content of this one upload can be written, and which reads nothing. */
  URI writeUrl(DocumentId id, Instant expiresAt);

  /** The size of what has arrived; empty if nothing has. */
  OptionalLong size(DocumentId id);

  /**
   * Copies what has arrived to where the document's content lies, out of the sender's reach, in the
   * place of what a completion before this one may have left there.
   */
  void copyToDocument(DocumentId id);

  /** Removes what has arrived; nothing happens if nothing has. */
  void discard(DocumentId id);
}
