package app.smartdocs.job;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads UUIDs strictly: {@link UUID#fromString} alone accepts {@code 1-1-1-1-1}. */
public final class Uuids {
  private Uuids() {}

  /** Empty unless the text is 36 characters of canonical form, in either case. */
  public static Optional<UUID> parse(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text.toLowerCase(Locale.ROOT))
          ? Optional.of(id)
          : Optional.empty();
    } catch (IllegalArgumentException notAUuid) {
      return Optional.empty();
    }
  }
}
