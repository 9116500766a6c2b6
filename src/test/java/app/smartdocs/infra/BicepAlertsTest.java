package app.smartdocs.infra;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.infra.BicepFiles.BicepFile;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.Activity;
import app.smartdocs.operations.Figures;
import app.smartdocs.operations.Prices;
import app.smartdocs.operations.QueueDepths;
import app.smartdocs.operations.ReportQueues;
import app.smartdocs.operations.WatchQueues;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The app emits what each alert rests on. */
final class BicepAlertsTest {
  private static final BicepFile ALERTS = BicepFiles.file("alerts.bicep");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static Stream<String> found(String text, String regex) {
    return Pattern.compile(regex).matcher(text).results().map(match -> match.group(1));
  }

  private static String rules() {
    return ALERTS.variable("rules").value();
  }

  @Test
  void everyEventIsLoggedByTheCode() throws IOException {
    List<String> logged = found(Sources.main(), "LogLine\\.of\\(\"(\\w+)\"\\)").toList();

    assertThat(found(rules(), "Message startswith \"(\\w+) \"").distinct())
        .hasSizeGreaterThan(4)
        .isSubsetOf(logged);
    assertThat(rules())
        .as("an event ends where its fields begin")
        .doesNotContainPattern("startswith \"\\w+\"");
  }

  @Test
  void everyFunctionThatIsLeftOutExists() throws IOException {
    assertThat(found(rules(), "\"(Get\\w+)\""))
        .isNotEmpty()
        .isSubsetOf(found(Sources.main(), "@FunctionName\\(\"(\\w+)\"\\)").toList());
  }

  @Test
  void whatTheQueriesExtractStandsInTheLineOfAQueue() {
    String line = queueState();

    List<String> patterns = found(rules(), "extract\\(@\"([^\"]+)\"").distinct().toList();
    assertThat(patterns).hasSize(3);
    assertThat(
            patterns.stream()
                .map(
                    pattern -> {
                      Matcher field = Pattern.compile(pattern).matcher(line);
                      return field.find() ? field.group(1) : "nothing";
                    }))
        .as(line)
        .containsExactlyInAnyOrder("EXTRACTION", "2", "1000.000");
  }

  /** What is logged of one queue in which two messages failed, and whose oldest job is late. */
  private static String queueState() {
    List<String> lines = new ArrayList<>();
    Logger logger = Logger.getLogger(ReportQueues.class.getName());
    Handler recorder =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(recorder);
    try {
      QueueDepths depths =
          kind ->
              new QueueDepths.Depth(
                  kind == JobKind.EXTRACTION ? 3 : 0, kind == JobKind.EXTRACTION ? 2 : 0);
      Prices free = new Prices(Map.of(), BigDecimal.ZERO, "BRL", null);
      Figures figures = new OneLateJob();
      new ReportQueues(
              new WatchQueues(figures, depths, free, InstantSource.fixed(NOW)),
              figures,
              Activity.CONSTANT)
          .run();
    } finally {
      logger.removeHandler(recorder);
    }
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private static final class OneLateJob implements Figures {
    @Override
    public Map<JobKind, Open> open(Instant now) {
      return Map.of(JobKind.EXTRACTION, new Open(1, 0, 0, now.minusSeconds(1000)));
    }

    @Override
    public boolean hasUploadsToClear() {
      return false;
    }

    @Override
    public List<Count> counts() {
      return List.of(new Count(JobKind.EXTRACTION, JobStatus.PENDING, 1));
    }

    @Override
    public List<Count> endedSince(Instant from) {
      return List.of();
    }

    @Override
    public List<Attempts> attemptsSince(Instant from) {
      return List.of();
    }

    @Override
    public List<Slot> slots(Instant from, Duration interval) {
      return List.of();
    }

    @Override
    public Map<String, Long> pagesSince(Instant from) {
      return Map.of();
    }
  }

  @Test
  void theAvailabilityTestAsksARouteThatExists() throws IOException {
    String address =
        ALERTS
            .resource("readiness")
            .values("RequestUrl")
            .get(0)
            .replaceFirst("^https://\\$\\{\\w+}/", "");

    assertThat(Sources.main()).contains("route = \"" + address + "\"");
  }

  @Test
  void everyAlertSaysInTheHandbookWhatToDo() throws IOException {
    String handbook = Files.readString(Path.of("docs", "operations.md"));

    assertThat(names()).hasSizeGreaterThan(6);
    assertThat(Stream.concat(names().stream(), Stream.of("unready", "budget")))
        .allSatisfy(name -> assertThat(handbook).contains("\n### " + name + "\n"));
  }

  /** Of the alerts that rest on a query. */
  static List<String> names() {
    return found(rules(), "(?m)^    name: '([a-z-]+)'").toList();
  }
}
