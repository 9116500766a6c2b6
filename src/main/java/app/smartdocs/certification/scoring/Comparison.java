package app.smartdocs.certification.scoring;

import app.smartdocs.certification.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value was read as it is.
 *
 * @param distance 0 to 1; null where it is not measured
 */
record Comparison(boolean isRight, @Nullable Double distance) {
  /** Addresses this far apart, with the same digits, are the same: a letter, an abbreviation. */
  static final double ADDRESS_DISTANCE = 0.15;

  static Comparison of(FieldType type, Object expected, ReadField read) {
    return switch (type) {
      case EXACT -> plain(expected.toString().strip().equals(read.string()));
      case TEXT -> {
        String wanted = Words.folded(expected.toString());
        yield plain(
            wanted.equals(Words.folded(read.text())) || wanted.equals(Words.folded(read.string())));
      }
      case NUMBER ->
          plain(
              read.number()
                  .filter(number -> number.compareTo((BigDecimal) expected) == 0)
                  .isPresent());
      case CURRENCY ->
          plain(
              (read.currency() == null || "BRL".equals(read.currency()))
                  && read.number()
                      .filter(amount -> cents(amount).compareTo(cents((BigDecimal) expected)) == 0)
                      .isPresent());
      case DATE -> plain(read.date().filter(expected::equals).isPresent());
      case ADDRESS -> address(Words.folded(expected.toString()), Words.folded(read.text()));
    };
  }

  private static Comparison address(String expected, String read) {
    double distance = Rounded.four(Words.distance(expected, read));
    return new Comparison(
        distance <= ADDRESS_DISTANCE && digits(expected).equals(digits(read)), distance);
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private static Comparison plain(boolean isRight) {
    return new Comparison(isRight, null);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
