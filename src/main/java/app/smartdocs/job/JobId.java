package app.smartdocs.job;

import java.util.Optional;
import java.util.UUID;

/** A job's identity, a UUIDv7: ids sort by the time they were made. */
public record JobId(UUID value) {
  /** Empty unless the text is a UUID in its canonical form. */
  public static Optional<JobId> parse(String text) {
    return Uuids.parse(text).map(JobId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
