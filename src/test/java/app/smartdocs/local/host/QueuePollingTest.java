package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.stack.Azurite;
import app.smartdocs.local.stack.NodeModules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the host asks for messages, and how it keeps them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class QueuePollingTest {
  private final Path folder;
  private Azurite azurite;
  private String connection;

  QueuePollingTest(@TempDir Path folder) {
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

  private static String queues(String settings) {
    return "{\"extensions\": {\"queues\": {" + settings + "}}}";
  }

  private static List<StorageTap.Call> polls(QueueStage stage) {
    return stage.tap.calls("GET " + stage.name + "/messages");
  }

  private static void awaitPolls(QueueStage stage, int count) {
    Eventually.holds(count + " polls", () -> polls(stage).size() >= count);
  }

  /** Whether it may go on now. */
  private static boolean taken(Semaphore permits) {
    try {
      return permits.tryAcquire(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  @DisplayName("Q1 A missing queue is not created by the trigger, which backs off")
  void aMissingQueueIsNotCreatedByTheTriggerWhichBacksOff() throws InterruptedException {
    try (QueueStage stage =
        new QueueStage(folder, connection, "", report -> true, request -> StorageTap.PASS)) {
      stage.start(QueueStage.LONG_HIDDEN);
      awaitPolls(stage, 3);
      assertThat(polls(stage)).allMatch(poll -> poll.status() == 404);
      assertThat(stage.tap.asked("PUT ")).isEmpty();
      assertThat(gaps(stage, 2)).allMatch(gap -> gap >= 20);
      stage.queue.create();
      assertThat(stage.send("letter").observer.next()).isEqualTo("1 letter");
    }
  }

  /** The first times between polls, in milliseconds. */
  private static List<Long> gaps(QueueStage stage, int count) {
    List<StorageTap.Call> polls = polls(stage);
    return IntStream.range(0, count)
        .mapToObj(i -> (polls.get(i + 1).nanos() - polls.get(i).nanos()) / 1_000_000)
        .toList();
  }

  @Test
  @DisplayName("Q2 The host waits so between empty polls, and anew once it has found a message")
  void theHostWaitsLongerAfterEveryEmptyPollAndAnewOnceItHasFoundAMessage()
      throws InterruptedException {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> true)) {
      stage.app().hostJson(queues("\"maxPollingInterval\": \"00:00:01\""));
      stage.start(QueueStage.LONG_HIDDEN);
      // 20, 40, 60, 100, 180, 340, 660 ms less a fifth of what grows, and then 1 s.
      awaitPolls(stage, 9);
      List<Long> gaps = gaps(stage, 8);
      List<Long> least = List.of(20L, 36L, 52L, 84L, 148L, 276L, 532L, 1_000L);
      assertThat(IntStream.range(0, 8)).allMatch(i -> gaps.get(i) >= least.get(i) - 1);
      stage.send("letter").observer.next();
      int found = polls(stage).size();
      awaitPolls(stage, found + 2);
      long fresh = polls(stage).get(found + 1).nanos() - polls(stage).get(found).nanos();
      assertThat(Duration.ofNanos(fresh)).isLessThan(Duration.ofMillis(900));
    }
  }

  @Test
  @DisplayName("Q4 A non-empty poll adds no delay: at newBatchThreshold in flight the next begins")
  void aNonEmptyPollAddsNoDelayAndTheNextBeginsAtTheThreshold() throws InterruptedException {
    Semaphore permits = new Semaphore(0);
    // Any wait at all would take this test's whole time.
    Duration minutes = Duration.ofMinutes(5);
    QueueTiming slow = new QueueTiming(Duration.ofMinutes(10), minutes, minutes);
    try (QueueStage stage = QueueStage.of(folder, connection, report -> taken(permits))) {
      stage
          .app()
          .hostJson(
              queues(
                  "\"maxPollingInterval\": \"00:05:00\", \"batchSize\": 2, \"newBatchThreshold\": 1"));
      for (int i = 0; i < 5; i++) {
        stage.send("letter " + i);
      }
      stage.start(slow);
      stage.observer.next(2);
      assertThat(polls(stage)).as("two are more than the threshold").hasSize(1);
      permits.release();
      stage.observer.next(2);
      assertThat(polls(stage)).hasSize(2);
      permits.release(4);
      stage.observer.next(1);
      assertThat(stage.observer.texts()).hasSize(5);
    }
  }

  @Test
  @DisplayName("Q5 Most in parallel = batchSize + newBatchThreshold")
  void mostInParallelAreBatchSizeAndNewBatchThreshold() throws InterruptedException {
    Semaphore permits = new Semaphore(0);
    try (QueueStage stage = QueueStage.of(folder, connection, report -> taken(permits))) {
      stage.queues(", \"batchSize\": 4, \"newBatchThreshold\": 2");
      for (int i = 0; i < 20; i++) {
        stage.send("letter " + i);
      }
      stage.start(QueueStage.LONG_HIDDEN);
      stage.observer.next(4);
      permits.release(2);
      stage.observer.next(4);
      assertThat(stage.observer.mostAtOnce()).isEqualTo(6);
      for (int done = 3; done <= 20; done++) {
        int deletes = done;
        permits.release();
        Eventually.holds("one more is done", () -> stage.tap.asked("DELETE ").size() == deletes);
      }
      assertThat(stage.observer.mostAtOnce()).isEqualTo(6);
      assertThat(stage.tap.asked("GET ")).allMatch(poll -> poll.contains("numofmessages=4"));
    }
  }

  @Test
  @DisplayName("Q5 Each function has its own limit")
  void eachFunctionHasItsOwnLimit() throws InterruptedException {
    Semaphore permits = new Semaphore(0);
    try (QueueStage stage = QueueStage.of(folder, connection, report -> taken(permits))) {
      stage.queues(", \"batchSize\": 1, \"newBatchThreshold\": 0");
      stage.app().queue("Other", "QueueFunctions.run", stage.poison.getQueueName());
      stage.poison.create();
      stage.poison.sendMessage("b3RoZXI=");
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next(2)).containsExactlyInAnyOrder("1 letter", "1 other");
      permits.release(2);
    }
  }

  @ParameterizedTest
  // Of 5xx one that the client does not try again by itself, which would take seconds.
  @ValueSource(ints = {404, 409, 501})
  @DisplayName("Q6 Queue missing, queue being deleted and 5xx back off")
  void aMissingQueueADeletedQueueAnd5xxBackOff(int status) throws InterruptedException {
    AtomicInteger polls = new AtomicInteger();
    try (QueueStage stage =
        new QueueStage(
            folder,
            connection,
            "",
            report -> true,
            request ->
                request.startsWith("GET ") && polls.getAndIncrement() < 3
                    ? status
                    : StorageTap.PASS)) {
      stage.queue.create();
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next()).isEqualTo("1 letter");
      assertThat(gaps(stage, 3).get(2)).isGreaterThanOrEqualTo(50);
    }
  }

  @Test
  @DisplayName("Q6 Any other storage error ends the listener")
  void anyOtherStorageErrorEndsTheListener() {
    try (QueueStage stage =
            new QueueStage(
                folder,
                connection,
                "",
                report -> true,
                request -> request.startsWith("GET ") ? 403 : StorageTap.PASS);
        Warnings warnings = new Warnings(QueueListener.class)) {
      stage.queue.create();
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      awaitPolls(stage, 1);
      Eventually.ended("queue-" + stage.name);
      assertThat(polls(stage)).hasSize(1);
      assertThat(warnings.texts())
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains("The listener of " + stage.name + " has ended", "403");
    }
  }

  @Test
  @DisplayName("Q8 A received message is invisible for 10 min, whatever host.json says")
  void aReceivedMessageIsInvisibleFor10MinutesWhateverHostJsonSays() throws InterruptedException {
    assertThat(QueueTiming.PRODUCTION)
        .isEqualTo(
            new QueueTiming(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofMillis(100)));
    assertThat(HostOptions.of(folder, 0, Map.of()).timing()).isEqualTo(QueueTiming.PRODUCTION);
    try (QueueStage stage = QueueStage.of(folder, connection, report -> true)) {
      stage.queues(", \"visibilityTimeout\": \"00:00:30\"");
      stage.send("letter").start(QueueTiming.PRODUCTION).observer.next();
      assertThat(polls(stage))
          .first()
          .matches(poll -> poll.what().contains("visibilitytimeout=600"));
    }
  }

  @Test
  @DisplayName("Q8 It is renewed while its function runs")
  void aMessageIsRenewedWhileItsFunctionRuns() throws InterruptedException {
    Semaphore permits = new Semaphore(0);
    try (QueueStage stage = QueueStage.of(folder, connection, report -> taken(permits))) {
      stage.send("letter");
      stage.start(
          new QueueTiming(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(20)));
      stage.observer.next();
      String renewal = "PUT " + stage.name + "/messages/ID?visibilitytimeout=1";
      Eventually.holds("it is renewed past its time", () -> stage.tap.asked(renewal).size() == 6);
      permits.release();
      stage.awaitCount(stage.queue, 0);
      assertThat(stage.observer.texts()).containsExactly("1 letter");
      assertThat(stage.tap.asked("PUT ")).containsOnly(renewal);
    }
  }
}
