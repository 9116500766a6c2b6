package app.smartdocs.certification;

import app.smartdocs.job.Uuids;
import java.util.Optional;
import java.util.UUID;

/** Names a suite. */
public record SuiteId(UUID value) {
  /** Reads an id in its usual form; empty if it is none. */
  public static Optional<SuiteId> parse(String text) {
    return Uuids.parse(text).map(SuiteId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
