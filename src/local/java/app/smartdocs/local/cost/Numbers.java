package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
  private Numbers() {}

  /** {@code 1,234,567}. */
  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With as many digits after the point as are asked for, and thousands apart. */
  static String decimal(BigDecimal number, int digits) {
    return String.format(
        Locale.ROOT, "%,." + digits + "f", number.setScale(digits, RoundingMode.HALF_UP));
  }

  static BigDecimal of(long number) {
    return BigDecimal.valueOf(number);
  }
}
