package app.smartdocs.certification.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a label says of one value, made ready once, however many are held against it.
 *
 * @param value null if it does not stand in the document
 * @param key what is compared, of {@link #key}; null as the value is
 */
record Expected(FieldType type, @Nullable Object value, @Nullable Object key) {
  static Expected of(FieldType type, @Nullable Object value) {
    return new Expected(type, value, value == null ? null : key(type, value));
  }

  private static Object key(FieldType type, Object value) {
    return switch (type) {
      case EXACT -> value.toString().strip();
      case TEXT -> Words.folded(value.toString());
      case NUMBER -> plain((BigDecimal) value);
      case CURRENCY -> cents((BigDecimal) value);
      case DATE -> value;
      case ADDRESS -> Address.of(value.toString());
    };
  }

  /** Two numbers of the same value are equal then. */
  static BigDecimal plain(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** Whether it stands in the document, and was read as it is. */
  boolean isReadBy(Read read) {
    if (key == null || read.key() == null) {
      return false;
    }
    return key instanceof Address address
        ? address.isSame((Address) read.key())
        : key.equals(read.key()) || key.equals(read.otherKey());
  }

  /** What became of it. */
  FieldScore beside(String field, @Nullable Integer row, Read read) {
    return new FieldScore(
        field,
        row,
        type,
        value == null ? null : Shown.of(value.toString()),
        read.isThere() ? Shown.of(read.text()) : null,
        outcome(read),
        distance(read),
        read.field().confidence(),
        read.field().page(),
        read.field().polygon());
  }

  private FieldOutcome outcome(Read read) {
    if (key == null) {
      return read.isThere() ? FieldOutcome.SPURIOUS : FieldOutcome.ABSENT;
    }
    if (!read.isThere()) {
      return FieldOutcome.MISSING;
    }
    return isReadBy(read) ? FieldOutcome.RIGHT : FieldOutcome.WRONG;
  }

  private @Nullable Double distance(Read read) {
    return key instanceof Address wanted && read.key() instanceof Address found
        ? Double.valueOf(wanted.distance(found))
        : null;
  }
}
