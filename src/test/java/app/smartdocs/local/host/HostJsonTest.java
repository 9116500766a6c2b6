package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostJsonTest {
  private static final Map<String, String> DEVELOPMENT =
      Map.of("AZURE_FUNCTIONS_ENVIRONMENT", "Development");

  private final Path folder;

  HostJsonTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private HostJson read(String json, Map<String, String> settings) {
    Path app = new TestApp(folder).hostJson(json).pack();
    try (AppLoader loader = new AppLoader(app, new Settings(settings))) {
      return loader.hostJson();
    }
  }

  private HostJson.Queues queues(String settings) {
    return read("{\"extensions\": {\"queues\": {" + settings + "}}}", Map.of()).queues();
  }

  @Test
  @DisplayName("Q3 maxPollingInterval is 1 min by default")
  void maxPollingIntervalIs1MinuteByDefault() {
    assertThat(read("{}", Map.of()).queues().maxPollingInterval()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  @DisplayName("Q3 maxPollingInterval is 2 s in the Development environment")
  void maxPollingIntervalIs2SecondsInTheDevelopmentEnvironment() {
    assertThat(read("{}", DEVELOPMENT).queues().maxPollingInterval())
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  @DisplayName("Q3 A maxPollingInterval of one's own holds in the Development environment too")
  void aMaxPollingIntervalOfOnesOwnHoldsInDevelopmentToo() {
    String json = "{\"extensions\": {\"queues\": {\"maxPollingInterval\": \"00:00:10\"}}}";
    assertThat(read(json, DEVELOPMENT).queues().maxPollingInterval())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  @DisplayName("Q5 batchSize is 16 by default, newBatchThreshold batchSize/2 × processors")
  void batchSizeIs16ByDefaultAndTheThresholdHalfOfItTimesTheProcessors() {
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(queues(""))
        .returns(16, HostJson.Queues::batchSize)
        .returns(8 * processors, HostJson.Queues::newBatchThreshold);
    assertThat(queues("\"batchSize\": 6").newBatchThreshold()).isEqualTo(3 * processors);
    assertThat(queues("\"batchSize\": 6, \"newBatchThreshold\": 0").newBatchThreshold()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 33})
  @DisplayName("Q5 batchSize is from 1 to 32")
  void batchSizeIsFrom1To32(int size) {
    assertThatThrownBy(() -> queues("\"batchSize\": " + size))
        .isInstanceOf(HostException.class)
        .hasMessage("host.json: batchSize is from 1 to 32, not " + size);
  }

  @Test
  @DisplayName("Q10 maxDequeueCount is 5 and visibilityTimeout 0 by default")
  void maxDequeueCountIs5AndVisibilityTimeoutNothingByDefault() {
    assertThat(queues(""))
        .returns(5, HostJson.Queues::maxDequeueCount)
        .returns(Duration.ZERO, HostJson.Queues::visibilityTimeout);
  }

  @Test
  @DisplayName("Q15 messageEncoding is base64 by default")
  void messageEncodingIsBase64ByDefault() {
    assertThat(queues("").base64()).isTrue();
    assertThat(queues("\"messageEncoding\": \"none\"").base64()).isFalse();
  }

  @Test
  void anAppSettingTakesThePlaceOfAValue() {
    Map<String, String> settings =
        Map.of(
            "AzureFunctionsJobHost__extensions__queues__maxDequeueCount", "7",
            "AzureFunctionsJobHost__extensions__http__routePrefix", "other");

    assertThat(read("{\"extensions\": {\"queues\": {\"maxDequeueCount\": 3}}}", settings))
        .returns("other", HostJson::routePrefix)
        .returns(7, json -> json.queues().maxDequeueCount());
  }

  @Test
  void aTimeThatIsNoneIsRefusedByItsName() {
    assertThatThrownBy(() -> queues("\"visibilityTimeout\": 60"))
        .isInstanceOf(HostException.class)
        .hasMessage("host.json: visibilityTimeout is hh:mm:ss, not 60");
  }
}
