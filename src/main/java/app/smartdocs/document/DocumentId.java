package app.smartdocs.document;

import app.smartdocs.job.Uuids;
import java.util.Optional;
import java.util.UUID;

/** A document's identity, a UUIDv7; also the name of its folder in the blob container. */
public record DocumentId(UUID value) {
  /** Empty unless the text is a UUID in its canonical form. */
  public static Optional<DocumentId> parse(String text) {
    return Uuids.parse(text).map(DocumentId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
