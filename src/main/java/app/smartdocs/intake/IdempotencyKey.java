package app.smartdocs.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request's own name, by which its repetition is recognised.
 *
 * @param value chosen by the caller, unique among the caller's own
 * @param fingerprint of what was asked: content, name, model and pages
 */
public record IdempotencyKey(String value, String fingerprint) {
  private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,200}");

  /**
   * Accepts any key of printable ASCII, and none.
   *
   * @throws RefusedException for any other
   */
  static void check(@Nullable String value) {
    if (value != null && !VALID.matcher(value).matches()) {
      throw new RefusedException(
          Refusal.INVALID_IDEMPOTENCY_KEY,
          "Idempotency-Key has 1 to 200 printable ASCII characters and no spaces, such as a UUID.");
    }
  }
}
