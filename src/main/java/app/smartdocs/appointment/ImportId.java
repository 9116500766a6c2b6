package app.smartdocs.appointment;

import app.smartdocs.job.Uuids;
import java.util.Optional;
import java.util.UUID;

/** An import's identity, a UUIDv7: ids sort by the time they were made. */
public record ImportId(UUID value) {
  /** Empty unless the text is a UUID in its canonical form. */
  public static Optional<ImportId> parse(String text) {
    return Uuids.parse(text).map(ImportId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
