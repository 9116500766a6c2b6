package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.stack.Azurite;
import app.smartdocs.local.stack.NodeModules;
import com.azure.storage.queue.models.QueueMessageItem;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class QueueDeliveryTest {
  private final Path folder;
  private Azurite azurite;
  private String connection;

  QueueDeliveryTest(@TempDir Path folder) {
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

  @Test
  @DisplayName("Q9 Success deletes the message")
  void successDeletesTheMessage() throws InterruptedException {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> true)) {
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next()).isEqualTo("1 letter");
      stage.awaitCount(stage.queue, 0);
      assertThat(stage.tap.calls("DELETE ")).singleElement().returns(204, StorageTap.Call::status);
    }
  }

  @Test
  @DisplayName("Q9 A stale pop receipt on that delete is swallowed")
  void aStalePopReceiptOnThatDeleteIsSwallowed() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    try (QueueStage stage = QueueStage.of(folder, connection, report -> awaited(release));
        Warnings warnings = new Warnings(QueueListener.class)) {
      stage.queues(", \"batchSize\": 1, \"newBatchThreshold\": 0");
      stage.send("letter").start(QueueStage.SHORT_HIDDEN);
      stage.observer.next();
      QueueMessageItem taken = take(stage);
      release.countDown();
      Eventually.holds("it is to be deleted", () -> stage.tap.calls("DELETE ").size() == 1);
      assertThat(stage.tap.calls("DELETE ").get(0).status()).isEqualTo(400);
      stage.queue.deleteMessage(taken.getMessageId(), taken.getPopReceipt());
      assertThat(stage.send("next").observer.next()).isEqualTo("1 next");
      assertThat(warnings.texts()).isEmpty();
    }
  }

  @Test
  @DisplayName("Q9 A 404 on that delete is swallowed")
  void a404OnThatDeleteIsSwallowed() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    try (QueueStage stage = QueueStage.of(folder, connection, report -> awaited(release));
        Warnings warnings = new Warnings(QueueListener.class)) {
      stage.queues(", \"batchSize\": 1, \"newBatchThreshold\": 0");
      stage.send("letter").start(QueueStage.SHORT_HIDDEN);
      stage.observer.next();
      QueueMessageItem taken = take(stage);
      stage.queue.deleteMessage(taken.getMessageId(), taken.getPopReceipt());
      release.countDown();
      Eventually.holds("it is to be deleted", () -> stage.tap.calls("DELETE ").size() == 1);
      assertThat(stage.tap.calls("DELETE ").get(0).status()).isEqualTo(404);
      assertThat(stage.send("next").observer.next()).isEqualTo("1 next");
      assertThat(warnings.texts()).isEmpty();
    }
  }

  /** Takes the message, once it is to be had, from under the host's hands. */
  private static QueueMessageItem take(QueueStage stage) {
    Eventually.holds("it is visible again", () -> stage.queue.peekMessage() != null);
    return stage.queue.receiveMessage();
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
  @DisplayName("Q10 Failure makes the message visible again at once by default")
  void failureMakesTheMessageVisibleAgainAtOnceByDefault() throws InterruptedException {
    try (QueueStage stage =
        QueueStage.of(folder, connection, report -> !report.text().startsWith("1 "))) {
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next(2)).containsExactly("1 letter", "2 letter");
      assertThat(stage.tap.asked("PUT ")).containsExactly(update(stage, 0));
    }
  }

  @Test
  @DisplayName("Q10 Failure makes the message visible again after visibilityTimeout")
  void failureMakesTheMessageVisibleAgainAfterVisibilityTimeout() throws InterruptedException {
    try (QueueStage stage =
        QueueStage.of(folder, connection, report -> !report.text().startsWith("1 "))) {
      stage.queues(", \"visibilityTimeout\": \"00:00:02\"");
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      stage.observer.next();
      long failed = System.nanoTime();
      assertThat(stage.observer.next()).isEqualTo("2 letter");
      // Storage counts in whole seconds.
      assertThat(System.nanoTime() - failed).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
      assertThat(stage.tap.asked("PUT ")).containsExactly(update(stage, 2));
    }
  }

  private static String update(QueueStage stage, int seconds) {
    return "PUT " + stage.name + "/messages/ID?visibilitytimeout=" + seconds;
  }

  @Test
  @DisplayName("Q10 maxDequeueCount is 5 by default")
  void maxDequeueCountIs5ByDefault() throws InterruptedException {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> false)) {
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next(5)).endsWith("4 letter", "5 letter");
      stage.awaitCount(stage.queue, 0);
      assertThat(stage.observer.texts()).hasSize(5);
    }
  }

  @Test
  @DisplayName("Q11 With maxDequeueCount 3, the third failure copies it to poison, then deletes it")
  void theThirdFailureCopiesTheMessageToPoisonAndThenDeletesIt() throws InterruptedException {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> false)) {
      stage.queues(", \"maxDequeueCount\": 3");
      stage.send("letter").start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next(3)).containsExactly("1 letter", "2 letter", "3 letter");
      stage.awaitCount(stage.queue, 0);
      assertThat(QueueStage.text(stage.poison.receiveMessage().getBody().toString()))
          .isEqualTo("letter");
      assertThat(stage.tap.asked("PUT " + stage.name + "/")).as("given back twice").hasSize(2);
      long copied = stage.tap.calls("POST " + stage.name + "-poison/messages").get(1).nanos();
      long deleted = stage.tap.calls("DELETE ").get(0).nanos();
      assertThat(deleted).isGreaterThan(copied);
      assertThat(stage.observer.texts()).hasSize(3);
    }
  }

  @Test
  @DisplayName("Q12 Received with DequeueCount > maxDequeueCount, it is moved without running")
  void aMessageDeliveredTooOftenIsMovedWithoutRunning() {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> true)) {
      stage.queues(", \"maxDequeueCount\": 2");
      stage.send("letter").wasteDeliveries(2);
      stage.start(QueueStage.LONG_HIDDEN);
      stage.awaitCount(stage.queue, 0);
      assertThat(QueueStage.count(stage.poison)).isOne();
      assertThat(stage.observer.texts()).isEmpty();
    }
  }

  @Test
  @DisplayName("Q12 A crash between copy and delete leaves two poison copies")
  void aCrashBetweenCopyAndDeleteLeavesTwoPoisonCopies() throws InterruptedException {
    AtomicInteger deletes = new AtomicInteger();
    // A status that the client does not try again.
    try (QueueStage stage =
        new QueueStage(
            folder,
            connection,
            "",
            report -> false,
            request ->
                request.startsWith("DELETE ") && deletes.getAndIncrement() == 0
                    ? 501
                    : StorageTap.PASS)) {
      stage.queue.create();
      stage.queues(", \"maxDequeueCount\": 1");
      stage.send("letter").start(QueueStage.SHORT_HIDDEN);
      assertThat(stage.observer.next()).isEqualTo("1 letter");
      stage.awaitCount(stage.queue, 0);
      assertThat(QueueStage.count(stage.poison)).isEqualTo(2);
      assertThat(stage.observer.texts()).hasSize(1);
    }
  }

  @Test
  @DisplayName("Q13 The poison queue is created when first needed")
  void thePoisonQueueIsCreatedWhenFirstNeeded() throws InterruptedException {
    try (QueueStage stage =
        QueueStage.of(folder, connection, report -> report.text().endsWith("good"))) {
      stage.queues(", \"maxDequeueCount\": 1");
      stage.send("good").start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next()).isEqualTo("1 good");
      stage.awaitCount(stage.queue, 0);
      assertThat(stage.tap.asked("PUT ")).isEmpty();
      stage.send("bad");
      stage.awaitPoison(1);
      stage.send("worse");
      stage.awaitPoison(2);
      assertThat(stage.tap.asked("PUT ")).containsExactly("PUT " + stage.name + "-poison");
    }
  }

  @Test
  @DisplayName("Q14 A poison queue has none of its own: a failed message comes back, then stays")
  void aFailedMessageOfAPoisonQueueComesBackAndThenStays() throws InterruptedException {
    try (QueueStage stage =
            new QueueStage(
                folder, connection, "-poison", report -> false, request -> StorageTap.PASS);
        Warnings warnings = new Warnings(MessageWorker.class)) {
      stage.queue.create();
      stage.queues(", \"maxDequeueCount\": 2");
      stage.send("letter").start(QueueStage.SHORT_HIDDEN);
      assertThat(stage.observer.next(2)).containsExactly("1 letter", "2 letter");
      Eventually.holds("it has come back too often", () -> warnings.count("stays") >= 2);
      assertThat(stage.observer.texts()).as("it is not run").hasSize(2);
      assertThat(QueueStage.count(stage.queue)).as("it is not deleted").isOne();
      assertThat(stage.tap.asked("PUT ")).as("it is not given back early").isEmpty();
      assertThat(stage.tap.asked("POST ")).as("it is not copied").isEmpty();
    }
  }

  @Test
  @DisplayName("Q15 A body that is not base64 goes to poison on its first receipt, without running")
  void aBodyThatIsNotBase64GoesToPoisonWithoutRunning() {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> true)) {
      stage.queue.sendMessage("plain words");
      stage.start(QueueStage.LONG_HIDDEN);
      stage.awaitCount(stage.queue, 0);
      assertThat(stage.poison.receiveMessage().getBody()).hasToString("plain words");
      assertThat(stage.observer.texts()).isEmpty();
    }
  }

  @Test
  @DisplayName("Q15 messageEncoding none takes a body as it is")
  void messageEncodingNoneTakesABodyAsItIs() throws InterruptedException {
    try (QueueStage stage = QueueStage.of(folder, connection, report -> true)) {
      stage.queues(", \"messageEncoding\": \"none\"");
      stage.queue.sendMessage("plain words");
      stage.start(QueueStage.LONG_HIDDEN);
      assertThat(stage.observer.next()).isEqualTo("1 plain words");
    }
  }
}
