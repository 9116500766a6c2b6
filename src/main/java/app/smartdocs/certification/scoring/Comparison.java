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
      case ADDRESS -> address(Address.of(expected.toString()), Address.of(read.text()));
    };
  }

  private static Comparison address(Address expected, Address read) {
    double distance = expected.distance(read);
    return new Comparison(distance <= Address.DISTANCE && expected.hasNumbersOf(read), distance);
  }

  private static Comparison plain(boolean isRight) {
    return new Comparison(isRight, null);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
