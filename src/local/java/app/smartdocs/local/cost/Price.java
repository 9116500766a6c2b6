package app.smartdocs.local.cost;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What a meter costs in one region, in US dollars.
 *
 * @param per of how many units a step's price is
 * @param grant what each subscription has free in a month
 * @param steps from the lowest on; each holds for what is above its bound, and below the next one's
 * @param verified whether it was seen for this region
 */
record Price(String meter, int per, long grant, List<Step> steps, boolean verified) {
  /**
   * A step of the price.
   *
   * @param above how many units come before it
   * @param dollars for {@code per} units
   */
  record Step(long above, @JsonProperty("usd") BigDecimal dollars) {}

  Price {
    steps = List.copyOf(steps);
  }

  /** What so many units cost; nothing is rounded. */
  BigDecimal of(BigDecimal units, boolean withGrant) {
    BigDecimal paid =
        withGrant ? units.subtract(BigDecimal.valueOf(grant)).max(BigDecimal.ZERO) : units;
    BigDecimal cost = BigDecimal.ZERO;
    for (int i = 0; i < steps.size(); i++) {
      BigDecimal from = BigDecimal.valueOf(steps.get(i).above());
      BigDecimal to =
          i + 1 < steps.size() ? paid.min(BigDecimal.valueOf(steps.get(i + 1).above())) : paid;
      cost = cost.add(to.subtract(from).max(BigDecimal.ZERO).multiply(steps.get(i).dollars()));
    }
    return cost.divide(BigDecimal.valueOf(per), MathContext.DECIMAL64);
  }
}
