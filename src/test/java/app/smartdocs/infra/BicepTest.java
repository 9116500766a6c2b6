package app.smartdocs.infra;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.app.Settings;
import app.smartdocs.infra.BicepFiles.BicepFile;
import app.smartdocs.infra.BicepFiles.Module;
import app.smartdocs.infra.BicepFiles.Output;
import app.smartdocs.infra.BicepFiles.Parameter;
import app.smartdocs.infra.BicepFiles.Property;
import app.smartdocs.infra.BicepFiles.Variable;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobKind.Queues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The files of {@code infra/bicep} fit each other, and the code they deploy. */
final class BicepTest {
  private static final String PROPERTIES = "properties.";

  /** Stands in for what only a deployment knows. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("AzureWebJobsStorage__blobServiceUri", "https://a.blob.core.windows.net/"),
          Map.entry("AzureWebJobsStorage__queueServiceUri", "https://a.queue.core.windows.net/"),
          Map.entry("DATABASE_URL", "jdbc:sqlserver://a.database.windows.net;databaseName=b"),
          Map.entry("DOCUMENT_INTELLIGENCE_ENDPOINT", "https://a.cognitiveservices.azure.com/"),
          Map.entry("SWEEP_SCHEDULE", "0 */1 * * * *"),
          Map.entry("CLEANUP_SCHEDULE", "0 30 3 * * *"),
          Map.entry("RECERTIFY_SCHEDULE", "0 0 4 * * *"));

  @Test
  void everyFileParses() {
    assertThat(BicepFiles.all()).hasSizeGreaterThan(15);
    assertThat(BicepFiles.all())
        .allSatisfy(file -> assertThat(file.errors()).as(file.name()).isEmpty());
  }

  @Test
  void everyParameterAndOutputSaysWhatItIs() {
    assertThat(BicepFiles.all())
        .allSatisfy(
            file -> {
              assertThat(file.parameters()).as(file.name()).allMatch(Parameter::described);
              assertThat(file.outputs()).as(file.name()).allMatch(Output::described);
            });
  }

  @Test
  void everyModuleIsGivenWhatItAsksForAndNothingElse() {
    for (BicepFile user : BicepFiles.all()) {
      for (Module module : user.modules()) {
        List<Parameter> parameters = BicepFiles.file(module.file()).parameters();
        assertThat(module.arguments())
            .as("%s in %s", module.symbol(), user.name())
            .isSubsetOf(parameters.stream().map(Parameter::name).toList())
            .containsAll(
                parameters.stream().filter(Parameter::required).map(Parameter::name).toList());
      }
    }
  }

  @Test
  void everyOutputOfAModuleThatIsReadExists() throws IOException {
    for (BicepFile user : BicepFiles.all()) {
      String text = Files.readString(Path.of(user.file()));
      for (Module module : user.modules()) {
        List<String> read =
            Pattern.compile("\\b" + module.symbol() + "!?\\.outputs\\.(\\w+)")
                .matcher(text)
                .results()
                .map((match) -> match.group(1))
                .toList();
        assertThat(BicepFiles.file(module.file()).outputs())
            .as("%s in %s", module.symbol(), user.name())
            .extracting(Output::name)
            .containsAll(read);
      }
    }
  }

  @Test
  void nothingIsDeclaredForNothing() throws IOException {
    for (BicepFile file : BicepFiles.all()) {
      String code =
          Files.readString(Path.of(file.file()))
              .replaceAll("(?m)^\\s*//.*$|@description\\('(?:[^'\\\\]|\\\\.)*'\\)", "");
      assertThat(
              Stream.concat(
                  file.parameters().stream().map(Parameter::name),
                  file.name().endsWith(".bicep")
                      ? file.variables().stream().map(Variable::name)
                      : Stream.empty()))
          .as(file.name())
          .allMatch(
              name -> Pattern.compile("\\b" + name + "\\b").matcher(code).results().count() > 1);
    }
  }

  @Test
  void noModuleIsForgotten() {
    assertThat(BicepFiles.all().stream().flatMap(file -> file.modules().stream()))
        .extracting(Module::file)
        .containsAll(
            BicepFiles.all().stream()
                .map(BicepFile::name)
                .filter(name -> name.endsWith(".bicep") && !name.equals("main.bicep"))
                .toList());
  }

  @Test
  void theParameterFileGivesWhatMainAsksFor() {
    List<Parameter> asked = BicepFiles.file("main.bicep").parameters();
    BicepFile given = BicepFiles.file("main.bicepparam");
    // Those that are variables of the parameter file itself.
    List<String> own = List.of("production", "instances", "budget", "emails");

    assertThat(given.variables().stream().map(Variable::name).filter(name -> !own.contains(name)))
        .isSubsetOf(asked.stream().map(Parameter::name).toList())
        .containsAll(asked.stream().filter(Parameter::required).map(Parameter::name).toList());
    assertThat(given.strings()).contains("main.bicep", "AZURE_ENV_NAME");
  }

  @Test
  void theWorkflowFindsTheOutputsThatItReads() {
    assertThat(BicepFiles.file("main.bicep").outputs())
        .extracting(Output::name)
        .contains(
            "url",
            "functionAppName",
            "databaseUrl",
            "identityName",
            "identityClientId",
            "storageAccountName",
            "packageContainer",
            "apiApplicationId");
  }

  @Test
  void theSettingsAreThoseThatTheAppAsksFor() throws IOException {
    List<String> set = settings().map(Property::path).toList();
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

  private static Stream<Property> settings() {
    return BicepFiles.file("functions.bicep").resource("settings").properties().stream()
        .filter(property -> property.path().startsWith(PROPERTIES))
        .map(
            property ->
                new Property(property.path().substring(PROPERTIES.length()), property.value()));
  }

  @Test
  void everyQueueIsThereAndItsPoisonQueue() {
    List<String> queues = quoted(BicepFiles.file("storage.bicep").variable("queues").value());

    assertThat(queues)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(JobKind.values())
                .flatMap(kind -> Stream.of(kind.queueName(), kind.queueName() + Queues.POISON))
                .toList());
  }

  @Test
  void everyContainerIsThereThatTheCodeNames() throws IOException {
    List<String> named =
        Pattern.compile("String (?:CONTAINER|STRAYS) = \"([a-z-]+)\"")
            .matcher(Sources.main())
            .results()
            .map((match) -> match.group(1))
            .toList();

    assertThat(quoted(BicepFiles.file("storage.bicep").variable("containers").value()))
        .hasSizeGreaterThan(3)
        .containsExactlyInAnyOrderElementsOf(named);
  }

  private static List<String> quoted(String list) {
    Matcher strings = Pattern.compile("'([^']+)'").matcher(list);
    return strings.results().map((match) -> match.group(1)).toList();
  }

  @Test
  void theAlwaysReadyFunctionExists() throws IOException {
    String ready = BicepFiles.file("functions.bicep").resource("app").values("alwaysReady").get(0);
    Matcher name = Pattern.compile("'function:(\\w+)'").matcher(ready);

    assertThat(name.find()).isTrue();
    assertThat(Sources.main()).contains("@FunctionName(\"" + name.group(1) + "\")");
  }

  @Test
  void everyResourceTypeIsPublishedInThatVersion() throws IOException {
    JsonNode seen =
        new ObjectMapper().readTree(Path.of("src/test/infra/resource-types.json").toFile());

    assertThat(BicepFiles.all().stream().flatMap(file -> file.resources().stream()))
        .allSatisfy(
            resource -> {
              JsonNode published =
                  StreamSupport.stream(seen.spliterator(), false)
                      .filter(one -> one.get("version").asText().equals(resource.version()))
                      .filter(
                          one ->
                              StreamSupport.stream(one.get("types").spliterator(), false)
                                  .anyMatch(type -> type.asText().equals(resource.type())))
                      .findFirst()
                      .orElseThrow(
                          () ->
                              new AssertionError(
                                  resource.type() + "@" + resource.version() + " is not listed"));
              assertThat(published.get("seen").asText()).isNotEmpty();
              assertThat(resource.version())
                  .as("a preview version has a reason")
                  .matches(version -> !version.endsWith("-preview") || published.has("reason"));
            });
  }
}
