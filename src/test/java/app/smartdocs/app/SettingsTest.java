package app.smartdocs.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.azure.DocumentIntelligenceAddress;
import app.smartdocs.azure.StorageAddress;
import app.smartdocs.function.http.MachineCaller;
import app.smartdocs.openai.OpenAiAddress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
  private static Map<String, String> complete() {
    return new HashMap<>(
        Map.of(
            "DATABASE_URL", "jdbc:postgresql://127.0.0.1/smartdocs",
            "AzureWebJobsStorage", "UseDevelopmentStorage=true",
            "DOCUMENT_INTELLIGENCE_ENDPOINT", "http://127.0.0.1:5070",
            "DOCUMENT_INTELLIGENCE_KEY", "key",
            "SWEEP_SCHEDULE", "0 */1 * * * *",
            "CLEANUP_SCHEDULE", "0 30 3 * * *",
            "RECERTIFY_SCHEDULE", "0 0 4 * * *"));
  }

  @Test
  void everyMissingOneIsReportedAtOnce() {
    assertThatThrownBy(() -> Settings.from(Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            """
            The settings are not complete. Mend these in the app's settings (local.settings.json on a \
            laptop), see docs/settings.md:
            - SWEEP_SCHEDULE is missing. Set it to an NCRONTAB expression such as 0 */1 * * * *.
            - CLEANUP_SCHEDULE is missing. Set it to an NCRONTAB expression such as 0 */1 * * * *.
            - RECERTIFY_SCHEDULE is missing. Set it to an NCRONTAB expression such as 0 */1 * * * *.
            - DATABASE_URL is missing. Set it to a JDBC URL: jdbc:postgresql://HOST/DATABASE or \
            jdbc:sqlserver://HOST;databaseName=DATABASE.
            - AzureWebJobsStorage__blobServiceUri is missing. Set it to an https URL: the account's \
            blob endpoint.
            - AzureWebJobsStorage__queueServiceUri is missing. Set it to an https URL: the account's \
            queue endpoint.
            - DOCUMENT_INTELLIGENCE_ENDPOINT is missing. Set it to an https URL: the resource's \
            endpoint, https://NAME.cognitiveservices.azure.com/.""");
  }

  @Test
  void malformedOnesAreReportedWithTheirValueAndBounds() {
    Map<String, String> values = complete();
    values.put("MAX_REQUEST_MB", "many");
    values.put("MAX_PAGES", "0");
    values.put("WEBSITE_AUTH_ENABLED", "maybe");
    values.put("DEFAULT_MODEL", "prebuilt-horoscope");

    assertThatThrownBy(() -> Settings.from(values))
        .hasMessageContaining(
            "- MAX_REQUEST_MB is \"many\". Set it to a number from 1 to 95, or leave it out for 25.")
        .hasMessageContaining("- MAX_PAGES is \"0\".")
        .hasMessageContaining("- WEBSITE_AUTH_ENABLED is \"maybe\". Set it to true or false.")
        .hasMessageContaining("- DEFAULT_MODEL is \"prebuilt-horoscope\".");
  }

  @Test
  void importedRowsAreNormalisedUnlessThatIsSwitchedOff() {
    Map<String, String> values = complete();
    assertThat(Settings.from(values).importing())
        .isEqualTo(new Settings.Importing(100_000, true, true, null));

    values.put("ADDRESS_NORMALIZATION_ENABLED", "false");
    values.put("DOCUMENT_NORMALIZATION_ENABLED", "FALSE");
    assertThat(Settings.from(values).importing())
        .isEqualTo(new Settings.Importing(100_000, false, false, null));
  }

  @Test
  void aLanguageModelIsOnAzureAtOpenAiOrOnThisMachine() {
    Map<String, String> values = complete();
    values.put("OPENAI_MODEL", "gpt-4o-mini");
    values.put("OPENAI_API_KEY", "key");
    assertThat(Settings.from(values).importing().model())
        .isEqualTo(new OpenAiAddress.Keyed(OpenAiAddress.OPENAI, "gpt-4o-mini", "key"));

    values.put("OPENAI_ENDPOINT", "http://127.0.0.1:5071/v1");
    assertThat(Settings.from(values).importing().model())
        .isEqualTo(
            new OpenAiAddress.Keyed(URI.create("http://127.0.0.1:5071/v1"), "gpt-4o-mini", "key"));

    values.put("OPENAI_ENDPOINT", "https://oai-x.openai.azure.com/");
    values.put("OPENAI_API_KEY", "");
    assertThat(Settings.from(values).importing().model())
        .isInstanceOfSatisfying(
            OpenAiAddress.Identity.class,
            identity ->
                assertThat(identity.baseUrl())
                    .isEqualTo(URI.create("https://oai-x.openai.azure.com/openai/v1")));
  }

  @Test
  void theAppsIdentityIsShownToAzureAlone() {
    Map<String, String> values = complete();
    values.put("OPENAI_ENDPOINT", "https://models.example.com/v1");

    assertThatThrownBy(() -> Settings.from(values))
        .hasMessageContaining("- OPENAI_MODEL is missing.")
        .hasMessageContaining("- OPENAI_API_KEY is missing.");
  }

  @Test
  void plainHttpIsForThisMachineAlone() {
    Map<String, String> values = complete();
    values.put("DOCUMENT_INTELLIGENCE_ENDPOINT", "http://example.com");

    assertThatThrownBy(() -> Settings.from(values))
        .hasMessageContaining("- DOCUMENT_INTELLIGENCE_ENDPOINT is malformed.");
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    Settings settings = Settings.from(complete());

    assertThat(settings.limits().requestBytes()).isEqualTo(25 * 1024 * 1024);
    assertThat(settings.limits().defaultModel()).isEqualTo("prebuilt-layout");
    assertThat(settings.access().authenticationOn()).isFalse();
    assertThat(settings.storage())
        .isEqualTo(new StorageAddress.ConnectionString("UseDevelopmentStorage=true"));
  }

  @Test
  void withoutAConnectionStringAnIdentityIsUsed() {
    Map<String, String> values = complete();
    values.remove("AzureWebJobsStorage");
    values.put("AzureWebJobsStorage__blobServiceUri", "https://x.blob.core.windows.net");
    values.put("AzureWebJobsStorage__queueServiceUri", "https://x.queue.core.windows.net");
    values.put("DOCUMENT_INTELLIGENCE_ENDPOINT", "https://x.cognitiveservices.azure.com/");
    values.remove("DOCUMENT_INTELLIGENCE_KEY");

    Settings settings = Settings.from(values);

    assertThat(settings.storage())
        .isInstanceOfSatisfying(
            StorageAddress.Identity.class,
            identity ->
                assertThat(identity.blobs())
                    .isEqualTo(URI.create("https://x.blob.core.windows.net")));
    assertThat(settings.documentIntelligence())
        .isInstanceOf(DocumentIntelligenceAddress.Identity.class);
  }

  @Test
  void aWebhookNeedsASecretThatIsOne() {
    Map<String, String> values = complete();
    values.put("WEBHOOK_URL", "http://somewhere.example/hook");
    values.put("WEBHOOK_SECRET", "hunter2");

    assertThatThrownBy(() -> Settings.from(values))
        .hasMessageContaining("- WEBHOOK_URL is malformed. Set it to an https URL")
        .hasMessageContaining("- WEBHOOK_SECRET is malformed. Set it to the secret shared with");

    values.put("WEBHOOK_URL", "http://127.0.0.1:8080/hook");
    values.put("WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(Settings.from(values).notifications().webhook()).isNotNull();
    assertThat(Settings.from(complete()).notifications().webhook()).isNull();
  }

  @Test
  void machinesAreNamedWithARoleAndTheHashOfTheirKey() {
    Map<String, String> values = complete();
    String hash = "9f".repeat(32);
    values.put(
        "MACHINE_CALLERS",
        "erp=Documents.User:%s, backup-1=Documents.Admin:%s".formatted(hash, hash));

    assertThat(Settings.from(values).access().machines())
        .containsExactly(
            new MachineCaller("erp", false, hash), new MachineCaller("backup-1", true, hash));
    assertThat(Settings.from(complete()).access().machines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"erp", "erp=Documents.User:secret", "ERP=Documents.User:", "a=b:c,"})
  void aMachineThatIsNotNamedSoIsReported(String list) {
    Map<String, String> values = complete();
    values.put("MACHINE_CALLERS", list);

    assertThatThrownBy(() -> Settings.from(values))
        .hasMessageContaining("- MACHINE_CALLERS is malformed. Set it to callers such as erp=")
        .hasMessageNotContaining("secret");
  }

  @Test
  void noSecretIsPrinted() {
    Map<String, String> values = complete();
    values.put("WEBHOOK_URL", "https://x.example/hunter2");
    values.put("WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    values.put("DATABASE_PASSWORD", "hunter2");
    values.put("AzureWebJobsStorage", "AccountName=a;AccountKey=hunter2");
    values.put("DOCUMENT_INTELLIGENCE_KEY", "hunter2");

    assertThat(Settings.from(values).toString()).doesNotContain("hunter2");
  }

  @Test
  void theExampleHoldsEverySettingAndIsItselfComplete() throws IOException {
    JsonNode example =
        new ObjectMapper().readTree(Path.of("local.settings.json.example").toFile()).get("Values");
    Map<String, String> values = new HashMap<>();
    example.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));

    Settings.from(values);

    String code =
        Files.readString(Path.of("src/main/java/app/smartdocs/app/Settings.java"))
            + Files.readString(
                Path.of("src/main/java/app/smartdocs/function/SweepJobsFunction.java"));
    java.util.regex.Pattern.compile("\"%?([A-Z][A-Z_]{5,}|AzureWebJobs\\w+)%?\"")
        .matcher(code)
        .results()
        .forEach(name -> assertThat(values).containsKey(name.group(1)));
  }
}
