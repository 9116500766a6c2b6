package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.smartdocs.local.host.Observer.Report;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueServiceClient;
import com.azure.storage.queue.QueueServiceClientBuilder;
import com.azure.storage.queue.models.QueueMessageItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One queue of the real service, one function on it, and those who watch both. */
final class QueueStage implements AutoCloseable {
  /** Messages stay hidden as long as in Azure, but polls come quickly. */
  static final QueueTiming LONG_HIDDEN =
      new QueueTiming(
          QueueTiming.PRODUCTION.invisibility(),
          QueueTiming.PRODUCTION.renewal(),
          Duration.ofMillis(20));

  /** Messages that nobody renews come back after the shortest time that storage knows, 1 s. */
  static final QueueTiming SHORT_HIDDEN =
      new QueueTiming(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMillis(20));

  final String name;
  final QueueClient queue;
  final QueueClient poison;
  final Observer observer;
  final StorageTap tap;

  private final TestApp app;
  private @Nullable FunctionsHost host;

  /**
   * Sets the stage; the host does not run yet, and the queue does not exist.
   *
   * @param folder of all apps
   * @param suffix of the queue's name
   * @param functionSucceeds the verdict on an invocation
   * @param refusal the verdict on a request to storage
   */
  QueueStage(
      Path folder,
      String connection,
      String suffix,
      Predicate<Report> functionSucceeds,
      ToIntFunction<String> refusal) {
    name = "q" + UUID.randomUUID().toString().substring(0, 8) + suffix;
    app = new TestApp(folder.resolve(name));
    QueueServiceClient service =
        new QueueServiceClientBuilder().connectionString(connection).buildClient();
    queue = service.getQueueClient(name);
    poison = service.getQueueClient(name + "-poison");
    observer = new Observer(functionSucceeds);
    tap = new StorageTap(connection, refusal);
    app.with(QueueFunctions.class)
        .with(Reporter.class)
        .with(Reporter.ADDRESS, observer.address())
        .queue(name, "QueueFunctions.run", name);
    queues("");
  }

  /** A queue that exists, and storage that refuses nothing. */
  static QueueStage of(Path folder, String connection, Predicate<Report> functionSucceeds) {
    QueueStage stage =
        new QueueStage(folder, connection, "", functionSucceeds, request -> StorageTap.PASS);
    stage.queue.create();
    return stage;
  }

  TestApp app() {
    return app;
  }

  /** Says what stands in host.json for queues, besides the longest wait. */
  QueueStage queues(String settings) {
    app.hostJson(
        "{\"extensions\": {\"queues\": {\"maxPollingInterval\": \"00:00:00.1\"" + settings + "}}}");
    return this;
  }

  QueueStage start(QueueTiming timing) {
    host = FunctionsHost.start(options(timing));
    return this;
  }

  HostOptions options(QueueTiming timing) {
    return HostOptions.of(app.pack(), 0, Map.of("AzureWebJobsStorage", tap.connectionString()))
        .withTiming(timing);
  }

  QueueStage send(String text) {
    queue.sendMessage(Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
    return this;
  }

  /** Delivers the one message so many times, to nobody. */
  void wasteDeliveries(int count) {
    for (int i = 0; i < count; i++) {
      QueueMessageItem message = queue.receiveMessage();
      queue.updateMessage(
          message.getMessageId(),
          message.getPopReceipt(),
          message.getBody().toString(),
          Duration.ZERO);
    }
  }

  /** How many messages there are, hidden or not. */
  static long count(QueueClient queue) {
    return queue.getProperties().getApproximateMessagesCountLong();
  }

  void awaitCount(QueueClient counted, int count) {
    Eventually.holds(
        counted.getQueueName() + " has " + count + " messages", () -> count(counted) == count);
  }

  /** Waits until that many messages have gone to the poison queue, and left this one. */
  void awaitPoison(int count) {
    Eventually.holds(
        count + " poison messages",
        () ->
            tap.calls("POST " + name + "-poison/messages").stream()
                    .filter(call -> call.status() == 201)
                    .count()
                == count);
    awaitCount(queue, 0);
  }

  /** What is in a message, decoded. */
  static String text(String body) {
    return new String(Base64.getDecoder().decode(body), UTF_8);
  }

  /** As the platform does it: in good order. */
  void stopHost() {
    if (host != null) {
      host.close();
    }
  }

  @Override
  public void close() {
    // What functions wait for comes from the observer, so it goes after the host.
    stopHost();
    observer.close();
    tap.close();
  }
}
