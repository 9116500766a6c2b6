package app.smartdocs.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.app.Settings;
import app.smartdocs.operations.Prices;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PriceListTest {
  private static final Path FILE = Path.of("src", "local", "resources", "cost", "prices.json");

  private static Prices ofTheApp() {
    return Settings.from(
            Map.of(
                "DATABASE_URL", "jdbc:postgresql://127.0.0.1/smartdocs",
                "AzureWebJobsStorage", "UseDevelopmentStorage=true",
                "DOCUMENT_INTELLIGENCE_ENDPOINT", "http://127.0.0.1:5070",
                "DOCUMENT_INTELLIGENCE_KEY", "key",
                "SWEEP_SCHEDULE", "0 */1 * * * *",
                "CLEANUP_SCHEDULE", "0 30 3 * * *",
                "RECERTIFY_SCHEDULE", "0 0 4 * * *"))
        .prices();
  }

  @ParameterizedTest
  @EnumSource
  void aPageCostsWhatTheAppTakesItToCost(Region region) {
    PriceList prices = new PriceList(region, true);

    assertThat(ofTheApp().perThousandPages())
        .containsKey("*")
        .allSatisfy(
            (model, price) ->
                assertThat(prices.cost(Meter.ofPages(model), 1000)).isEqualByComparingTo(price));
  }

  @Test
  void aModelThatIsNotPrebuiltIsACustomOne() {
    assertThat(Meter.ofPages("prebuilt-read")).isEqualTo(Meter.READ_PAGES);
    assertThat(Meter.ofPages("prebuilt-idDocument")).isEqualTo(Meter.PREBUILT_PAGES);
    assertThat(Meter.ofPages("contracts-2026")).isEqualTo(Meter.CUSTOM_PAGES);
  }

  @Test
  void everyPriceSaysWhereItIsFromAndWhetherItWasSeen() throws IOException {
    JsonNode file = new ObjectMapper().readTree(FILE.toFile());

    assertThat(file.get("prices")).hasSize(Meter.values().length);
    for (JsonNode price : file.get("prices")) {
      assertThat(price.get("regions")).hasSize(Region.values().length);
      for (JsonNode local : price.get("regions")) {
        assertThat(file.get("sources").has(local.get("source").asText())).isTrue();
        assertThat(local.get("verified").asBoolean()).isEqualTo(local.has("since"));
      }
    }
  }

  @Test
  void whatWasNotSeenForARegionIsNamedOnceItIsUsed() {
    PriceList prices = new PriceList(Region.BRAZIL_SOUTH, true);
    assertThat(prices.unverified()).isEmpty();

    prices.cost(Meter.BLOB_WRITES, 1);
    prices.cost(Meter.SQL_VCORE_HOURS, Numbers.of(1));
    prices.cost(Meter.MAILS, 0);

    assertThat(prices.unverified())
        .containsExactly("General Block Blob v2, Hot ZRS Write Operations");
  }
}
