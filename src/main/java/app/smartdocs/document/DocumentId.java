package app.smartdocs.document;

import app.smartdocs.job.Uuids;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A document's identity, a UUIDv7; also the name of its folder in the blob container. */
public record DocumentId(UUID value) {
  /** Empty unless the text is a UUID in its canonical form. */
  public static Optional<DocumentId> parse(String text) {
    return Uuids.parse(text).map(DocumentId::new);
  }

  /**
   * The least id that may have been made at this time: ids sort by the time they were made. A
   * UUIDv7 (RFC 9562) begins with 48 bits of Unix milliseconds.
   */
  public static DocumentId firstOf(Instant time) {
    return new DocumentId(new UUID(time.toEpochMilli() << 16, 0));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
