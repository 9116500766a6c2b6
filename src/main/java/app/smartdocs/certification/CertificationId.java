package app.smartdocs.certification;

import app.smartdocs.job.Uuids;
import java.util.Optional;
import java.util.UUID;

/** Names a certification. */
public record CertificationId(UUID value) {
  /** Reads an id in its usual form; empty if it is none. */
  public static Optional<CertificationId> parse(String text) {
    return Uuids.parse(text).map(CertificationId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
