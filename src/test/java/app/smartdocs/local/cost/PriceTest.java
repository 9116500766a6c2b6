package app.smartdocs.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.cost.Price.Step;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PriceTest {
  /** 1.50 for a thousand, 0.60 above a million. */
  private static final Price READ =
      new Price(
          "pages",
          1000,
          0,
          List.of(new Step(0, new BigDecimal("1.5")), new Step(1_000_000, new BigDecimal("0.6"))),
          true);

  /** 0.000037 for each, 100,000 free. */
  private static final Price TIME =
      new Price("time", 1, 100_000, List.of(new Step(0, new BigDecimal("0.000037"))), true);

  private static BigDecimal cost(Price price, long units) {
    return price.of(BigDecimal.valueOf(units), true);
  }

  @Test
  void nothingCostsNothing() {
    assertThat(cost(READ, 0)).isZero();
  }

  @Test
  void aFullFirstStepIsAtItsPriceAlone() {
    // 1,000,000 / 1,000 x 1.50
    assertThat(cost(READ, 1_000_000)).isEqualByComparingTo("1500");
  }

  @Test
  void onlyWhatIsAboveABoundIsAtTheNextPrice() {
    // 1,000,000 / 1,000 x 1.50 = 1,500; 1,500 / 1,000 x 0.60 = 0.90
    assertThat(cost(READ, 1_001_500)).isEqualByComparingTo("1500.9");
  }

  @Test
  void theGrantIsFreeToItsLastUnit() {
    assertThat(cost(TIME, 100_000)).isZero();
    // one above it
    assertThat(cost(TIME, 100_001)).isEqualByComparingTo("0.000037");
  }

  @Test
  void withoutTheGrantEveryUnitCosts() {
    // 100,000 x 0.000037
    assertThat(TIME.of(BigDecimal.valueOf(100_000), false)).isEqualByComparingTo("3.7");
  }

  @Test
  void lessThanAUnitOfThePriceCostsItsPart() {
    // 1 page of a thousand: 1.50 / 1,000
    assertThat(cost(READ, 1)).isEqualByComparingTo("0.0015");
  }
}
