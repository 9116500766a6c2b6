package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A month's lines, each rounded to the cent, so that what is shown adds up. */
record Bill(Map<Item, Line> lines) {
  /**
   * A line.
   *
   * @param counted what is billed, in words
   */
  record Line(String counted, BigDecimal amount) {}

  Bill {
    lines = new EnumMap<>(lines);
  }

  /** Empty if nothing of the kind is billed. */
  Optional<BigDecimal> amount(Item item) {
    return Optional.ofNullable(lines.get(item)).map(Line::amount);
  }

  BigDecimal total() {
    return lines.values().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Gathers lines. */
  static final class Builder {
    private final Map<Item, Line> lines = new EnumMap<>(Item.class);
    private final BigDecimal rate;

    /**
     * For an empty bill.
     *
     * @param rate what a dollar costs in the bill's currency
     */
    Builder(BigDecimal rate) {
      this.rate = rate;
    }

    Builder add(Item item, String counted, BigDecimal dollars) {
      lines.put(item, new Line(counted, dollars.multiply(rate).setScale(2, RoundingMode.HALF_UP)));
      return this;
    }

    Bill build() {
      return new Bill(lines);
    }
  }
}
