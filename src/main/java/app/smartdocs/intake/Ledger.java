package app.smartdocs.intake;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where accepted documents are written down. */
public interface Ledger {
  /**
   * Records a document with its first reading and the reading's job, all or nothing.
   *
   * @return false, with nothing written, if the owner has used the key already
   */
  boolean record(Document document, Reading reading, @Nullable IdempotencyKey key);

  /**
   * Records another reading of a document, with its job.
   *
   * @return false, with nothing written, if the document was erased
   */
  boolean addReading(DocumentId document, Reading reading);

  /** What an owner's key was used for. */
  Optional<Keyed> findByKey(String owner, String key);

  /**
   * An earlier use of a key.
   *
   * @param fingerprint of what was asked then
   */
  record Keyed(ReadDocument document, String fingerprint) {}
}
