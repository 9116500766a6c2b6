package app.smartdocs.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.app.Settings;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobKind.Queues;
import app.smartdocs.local.stack.NodeModules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of {@code infra/bicep}, parsed by tree-sitter, held against the code they deploy. */
final class BicepTest {
  private static final Path PROJECT = Path.of("src", "test", "infra");
  private static final Path BICEP = Path.of("infra", "bicep");

  /** What the platform sets by itself, and what stands in for what only a deployment knows. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("AzureWebJobsStorage__blobServiceUri", "https://a.blob.core.windows.net/"),
          Map.entry("AzureWebJobsStorage__queueServiceUri", "https://a.queue.core.windows.net/"),
          Map.entry("DATABASE_URL", "jdbc:sqlserver://a.database.windows.net;databaseName=b"),
          Map.entry("DOCUMENT_INTELLIGENCE_ENDPOINT", "https://a.cognitiveservices.azure.com/"),
          Map.entry("SWEEP_SCHEDULE", "0 */1 * * * *"),
          Map.entry("CLEANUP_SCHEDULE", "0 30 3 * * *"));

  private static Map<String, JsonNode> files;

  @BeforeAll
  static void parse() throws IOException, InterruptedException {
    NodeModules.installed(PROJECT, "the parser of Bicep");
    List<String> command =
        new ArrayList<>(List.of("node", PROJECT.resolve("parse.mjs").toString()));
    try (Stream<Path> found = Files.walk(BICEP)) {
      found
          .map(Path::toString)
          .filter(name -> name.endsWith(".bicep"))
          .sorted()
          .forEach(command::add);
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    files =
        nodes(new ObjectMapper().readTree(told))
            .collect(
                Collectors.toMap(
                    file -> Path.of(file.get("file").asText()).getFileName().toString(),
                    file -> file));
  }

  private static Stream<JsonNode> nodes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static List<String> texts(String file, String list) {
    return nodes(Objects.requireNonNull(files.get(file), file).get(list))
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void everyFileParses() {
    assertThat(files).hasSizeGreaterThan(10);
    files.forEach((name, file) -> assertThat(file.get("errors")).as(name).isEmpty());
  }

  @Test
  void everyParameterAndOutputSaysWhatItIs() {
    files.forEach(
        (name, file) ->
            Stream.of("parameters", "outputs")
                .flatMap(list -> nodes(file.get(list)))
                .forEach(
                    one ->
                        assertThat(one.get("described").asBoolean())
                            .as("%s: %s", name, one.get("name").asText())
                            .isTrue()));
  }

  @Test
  void theSettingsAreThoseThatTheAppAsksFor() throws IOException {
    List<String> set =
        texts("functions.bicep", "properties").stream()
            .filter(name -> name.matches("[A-Z][A-Z_]+") || name.startsWith("AzureWebJobs"))
            .toList();
    Map<String, String> environment = new HashMap<>();
    set.forEach(name -> environment.put(name, VALUES.getOrDefault(name, "")));

    assertThat(Settings.from(environment).access().authenticationOn())
        .as("nothing is missing; the platform says that authentication is on")
        .isFalse();
    JsonNode known =
        new ObjectMapper().readTree(Path.of("local.settings.json.example").toFile()).get("Values");
    assertThat(set)
        .filteredOn(name -> !name.startsWith("APPLICATIONINSIGHTS"))
        .filteredOn(name -> !name.matches("AzureWebJobsStorage__(credential|clientId)"))
        .allSatisfy(name -> assertThat(known.has(name)).as(name).isTrue());
  }

  @Test
  void noSettingHoldsASecret() {
    assertThat(texts("functions.bicep", "properties"))
        .doesNotContain("DATABASE_PASSWORD", "DOCUMENT_INTELLIGENCE_KEY", "AzureWebJobsStorage");
  }

  @Test
  void everyQueueIsThereAndItsPoisonQueue() {
    List<String> strings = texts("storage.bicep", "strings");

    for (JobKind kind : JobKind.values()) {
      assertThat(strings).contains(kind.queueName(), kind.queueName() + Queues.POISON);
    }
    assertThat(strings).contains("documents", "uploads", "stray-messages", "activity");
  }

  @Test
  void whatAlertsLookForIsWhatTheCodeLogs() throws IOException {
    String logged = Sources.main();
    List<String> events =
        texts("alerts.bicep", "strings").stream()
            .flatMap(
                text ->
                    Pattern.compile("Message startswith \"([^\"]+)\"")
                        .matcher(text)
                        .results()
                        .map((MatchResult match) -> match.group(1)))
            .toList();

    assertThat(events).hasSizeGreaterThan(3);
    assertThat(events).allSatisfy(event -> assertThat(logged).contains("\"" + event));
  }
}
