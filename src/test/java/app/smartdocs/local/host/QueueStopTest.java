package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.stack.Azurite;
import app.smartdocs.local.stack.NodeModules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to messages in hand when a host ends, well or not, or a function will not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class QueueStopTest {
  private final Path folder;
  private Azurite azurite;
  private String connection;

  QueueStopTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void start() {
    azurite = Azurite.inMemory(NodeModules.installed());
    connection = azurite.connectionString();
  }

  @AfterAll
  void stop() {
    azurite.close();
  }

  private static boolean awaited(CountDownLatch release) {
    try {
      return release.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  @DisplayName("Q16 When the process dies the message stays hidden, and that attempt counts")
  void whenTheProcessDiesTheMessageStaysHiddenAndThatAttemptCounts()
      throws IOException, InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    try (QueueStage stage =
        QueueStage.of(
            folder, connection, report -> !report.text().startsWith("1 ") || awaited(release))) {
      stage.send("letter");
      Process process = child(stage.options(QueueStage.LONG_HIDDEN));
      try {
        assertThat(stage.observer.next()).isEqualTo("1 letter");
      } finally {
        // SIGKILL: nothing of it can tidy up.
        process.destroyForcibly().waitFor();
      }
      assertThat(stage.queue.peekMessage()).as("hidden").isNull();
      assertThat(QueueStage.count(stage.queue)).as("not gone").isOne();
      stage.start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next()).isEqualTo("2 letter");
      release.countDown();
    }
  }

  /** A host in a process of its own, whose messages come back 2 s after its end. */
  private static Process child(HostOptions options) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FunctionsHostMain.class.getName(),
                "--app",
                options.app().toString(),
                "--port",
                "0",
                "--hidden",
                "2",
                "--parent",
                Long.toString(ProcessHandle.current().pid()))
            .redirectErrorStream(true);
    builder.environment().putAll(options.settings());
    Process process = builder.start();
    CompletableFuture<Boolean> up = new CompletableFuture<>();
    Thread reader = new Thread(() -> up.complete(read(process)), "child-output");
    reader.setDaemon(true);
    reader.start();
    assertThat(up).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
    return process;
  }

  private static boolean read(Process process) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      return output.lines().anyMatch(line -> line.startsWith("Functions host listening on "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("Q17 On stop, polling ends and work in flight is awaited")
  void onStopPollingEndsAndWorkInFlightIsAwaited() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    try (QueueStage stage = QueueStage.of(folder, connection, report -> awaited(release))) {
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      stage.observer.next();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(stage::stopHost);
      Eventually.ended("queue-" + stage.name);
      int polls = stage.tap.asked("GET ").size();
      stage.send("too late");
      assertThat(stopped).isNotDone();
      assertThat(stage.tap.asked("DELETE ")).isEmpty();
      release.countDown();
      assertThat(stopped).succeedsWithin(Duration.ofSeconds(30));
      assertThat(stage.tap.asked("DELETE ")).as("the work is settled").hasSize(1);
      assertThat(stage.tap.asked("GET ")).hasSize(polls);
      assertThat(stage.observer.texts()).containsExactly("1 letter");
    }
  }

  @Test
  @DisplayName("A function that runs past functionTimeout has failed")
  void aFunctionThatRunsPastFunctionTimeoutHasFailed() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    try (QueueStage stage =
        QueueStage.of(
            folder, connection, report -> !report.text().startsWith("1 ") || awaited(release))) {
      stage.app().hostJson("{\"functionTimeout\": \"00:00:01\"}");
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next(2)).containsExactly("1 letter", "2 letter");
      release.countDown();
    }
  }

  @Test
  @DisplayName("Metadata has these names, and a String-bound time keeps its quotes")
  void metadataHasItsNamesAndATimeKeepsItsQuotes() throws InterruptedException {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> true)) {
      stage.app().queue(stage.name, "QueueFunctions.metadata", stage.name);
      String id = stage.queue.sendMessage("bGV0dGVy").getMessageId();
      stage.start(QueueStage.LONG_HIDDEN);
      List<String> lines = stage.observer.next().lines().toList();
      assertThat(lines).hasSize(6).startsWith(id, "1");
      List<OffsetDateTime> times =
          lines.subList(2, 5).stream()
              .map(time -> OffsetDateTime.parse(time.replaceFirst("^\"(.*)\"$", "$1")))
              .toList();
      assertThat(lines.subList(2, 5)).allMatch(time -> time.startsWith("\""));
      assertThat(times.get(1)).as("a message lives a week").isEqualTo(times.get(0).plusDays(7));
      assertThat(times.get(2)).as("it is hidden").isAfter(times.get(0).plusMinutes(9));
    }
  }

  @Test
  @DisplayName("byte[] takes a message's body as it is")
  void bytesTakeAMessagesBodyAsItIs() throws InterruptedException {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> true)) {
      stage.app().queue(stage.name, "QueueFunctions.bytes", stage.name);
      stage.queue.sendMessage("JbXt");
      stage.start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next()).isEqualTo("%\u00b5\u00ed");
    }
  }
}
