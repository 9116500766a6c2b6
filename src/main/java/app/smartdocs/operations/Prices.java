package app.smartdocs.operations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading costs.
 *
 * @param perThousandPages by model
 * @param ofOthers of a thousand pages by any other model
 * @param currency ISO 4217
 * @param monthlyBudget null if there is none
 */
public record Prices(
    Map<String, BigDecimal> perThousandPages,
    BigDecimal ofOthers,
    String currency,
    @Nullable BigDecimal monthlyBudget) {
  private static final int THOUSAND_DIGITS = 3;

  public Prices {
    perThousandPages = Map.copyOf(perThousandPages);
  }

  /** What so many pages cost, to the cent. */
  public BigDecimal of(Map<String, Long> pagesByModel) {
    return pagesByModel.entrySet().stream()
        .map(
            entry ->
                perThousandPages
                    .getOrDefault(entry.getKey(), ofOthers)
                    .multiply(BigDecimal.valueOf(entry.getValue()))
                    .movePointLeft(THOUSAND_DIGITS))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
