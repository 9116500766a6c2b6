package app.smartdocs.appointment;

import app.smartdocs.job.Uuids;
import java.util.Optional;
import java.util.UUID;

/** An appointment's identity, a UUIDv7: within an import, ids sort as its rows do. */
public record AppointmentId(UUID value) {
  /** Empty unless the text is a UUID in its canonical form. */
  public static Optional<AppointmentId> parse(String text) {
    return Uuids.parse(text).map(AppointmentId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
