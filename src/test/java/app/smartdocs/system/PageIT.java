package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.local.stack.NodeModules;
import app.smartdocs.local.stack.StackOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page in a real browser: {@code src/test/webapp} has the tests, Playwright runs them, and each
 * is told here by its name. The browser comes from npm.
 */
final class PageIT {
  private static final Path PROJECT = Path.of("src", "test", "webapp");
  private static final Path WORK = Path.of("target", "system-tests", "page");
  private static final int MANY = 10_000;

  @TestFactory
  Stream<DynamicTest> page() throws IOException, InterruptedException {
    NodeModules.installed(PROJECT, "the browser and its driver");
    Path report = Files.createDirectories(WORK).resolve("report.json").toAbsolutePath();
    Files.deleteIfExists(report);
    String many = UUID.randomUUID().toString();
    StackOptions options =
        StackOptions.inMemory(Path.of(System.getProperty("smartdocs.package")), WORK)
            .withSetting("POLL_INTERVAL_MS", "200")
            .withSetting("MONTHLY_BUDGET", "500")
            .withSetting("CURRENCY", "BRL");
    try (LocalStack stack = LocalStack.start(options)) {
      ManyDocuments.insert(stack.postgres(), many, MANY);
      run(
          Map.of(
              "SMARTDOCS_URL", stack.baseUri().toString(),
              "EMULATOR_URL", stack.documentIntelligence().endpoint().toString(),
              "OWNER_OF_MANY", many,
              "PLAYWRIGHT_JSON_OUTPUT_FILE", report.toString()));
    }
    JsonNode told = new ObjectMapper().readTree(report.toFile());
    List<DynamicTest> tests = specs(told.path("suites")).map(PageIT::test).toList();
    assertThat(tests).isNotEmpty();
    assertThat(told.path("stats").path("skipped").asInt()).as("none is skipped").isZero();
    return tests.stream();
  }

  private static void run(Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("node", "node_modules/@playwright/test/cli.js", "test")
            .directory(PROJECT.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    // By this process's own output: what a child writes to it directly, the test runner does not
    // show.
    try (BufferedReader output = process.inputReader(UTF_8)) {
      output.lines().forEach(System.out::println);
    }
    // What failed stands in the report.
    int unused = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
  }

  private static Stream<JsonNode> specs(JsonNode suites) {
    return StreamSupport.stream(suites.spliterator(), false)
        .flatMap(
            suite ->
                Stream.concat(
                    StreamSupport.stream(suite.path("specs").spliterator(), false),
                    specs(suite.path("suites"))));
  }

  private static DynamicTest test(JsonNode spec) {
    return DynamicTest.dynamicTest(
        spec.path("title").asText(),
        () ->
            assertThat(spec.path("ok").asBoolean())
                .as(spec.path("tests").findValuesAsText("message").toString())
                .isTrue());
  }
}
