package app.smartdocs.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PricesTest {
  private final Prices prices =
      new Prices(Map.of("prebuilt-read", new BigDecimal("1.5")), new BigDecimal("50"), "USD", null);

  @Test
  void pagesCostByTheThousandToTheCent() {
    assertThat(prices.of(Map.of("prebuilt-read", 1234L))).isEqualTo("1.85");
  }

  @Test
  void whatHasNoPriceOfItsOwnIsAnyOtherModel() {
    assertThat(prices.of(Map.of("prebuilt-read", 1000L, "ours", 10L))).isEqualTo("2.00");
  }

  @Test
  void nothingCostsNothing() {
    assertThat(prices.of(Map.of())).isEqualTo("0.00");
  }
}
