package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.stack.Azurite;
import app.smartdocs.local.stack.NodeModules;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueServiceClient;
import com.azure.storage.queue.QueueServiceClientBuilder;
import com.azure.storage.queue.models.QueueMessageItem;
import com.azure.storage.queue.models.QueueStorageException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The statements about queue triggers that the host claims, one test each, on a real Azurite. */
@TestInstance(Lifecycle.PER_CLASS)
class QueueStatementsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Storage counts in whole seconds. */
  private static final QueueTiming QUICK =
      new QueueTiming(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(20));

  private final List<FunctionsHost> hosts = new ArrayList<>();
  private final Azurite azurite = Azurite.inMemory(NodeModules.installed());
  private final QueueServiceClient service =
      new QueueServiceClientBuilder().connectionString(azurite.connectionString()).buildClient();

  private final Path folder;
  private Probe probe = Probe.installed();
  private String name = "";

  QueueStatementsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void quiet() {
    // It logs each answer of 404 as an error; that a queue is missing is what is tested here.
    Logger.getLogger("com.azure").setLevel(Level.OFF);
  }

  @AfterEach
  void stop() {
    probe.open(1000);
    hosts.forEach(FunctionsHost::close);
    hosts.clear();
  }

  @AfterAll
  void stopStorage() {
    azurite.close();
  }

  /** An app with one function on a queue of its own. */
  private TestApp app(String queues) throws IOException {
    return app(queues, "work", "queue-" + UUID.randomUUID());
  }

  private TestApp app(String queues, String method, String queue) throws IOException {
    probe = Probe.installed();
    name = queue;
    return TestApp.in(
            folder.resolve(UUID.randomUUID().toString()), QueueFunctions.class, Probe.class)
        .hostJson(
            """
            {"version":"2.0","extensions":{"queues":{"maxPollingInterval":"00:00:00.1"%s}}}
            """
                .formatted(queues))
        .queue("Work", QueueFunctions.class, method, queue);
  }

  private Map<String, String> settings() {
    return Map.of("AzureWebJobsStorage", azurite.connectionString());
  }

  private FunctionsHost start(TestApp app) {
    return start(app.options(settings()).withTiming(QUICK));
  }

  private FunctionsHost start(HostOptions options) {
    FunctionsHost host = FunctionsHost.start(options);
    hosts.add(host);
    return host;
  }

  private QueueClient queue() {
    return service.getQueueClient(name);
  }

  private QueueClient created() {
    queue().createIfNotExists();
    return queue();
  }

  private QueueClient poison() {
    return service.getQueueClient(name + "-poison");
  }

  private static boolean exists(QueueClient queue) {
    try {
      return queue.getProperties() != null;
    } catch (QueueStorageException e) {
      assertThat(e.getStatusCode()).isEqualTo(404);
      return false;
    }
  }

  private static void send(QueueClient queue, String body) {
    queue.sendMessage(Base64.getEncoder().encodeToString(body.getBytes(UTF_8)));
  }

  private static long messages(QueueClient queue) {
    return queue.getProperties().getApproximateMessagesCountLong();
  }

  private static void await(BooleanSupplier condition, String what) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private boolean isInPoison() {
    return exists(poison()) && messages(poison()) == 1;
  }

  @Test
  @DisplayName("Q1 A missing queue is not created: the host asks whether it exists, and backs off")
  void aMissingQueueIsNotCreated() throws Exception {
    TestApp app = app("");
    String known = "known-" + UUID.randomUUID();
    service.createQueue(known);
    start(app.queue("Other", QueueFunctions.class, "work", known));

    send(service.getQueueClient(known), "ok");
    probe.next();
    boolean created = exists(queue());
    send(created(), "ok late");

    assertThat(created).isFalse();
    assertThat(probe.next()).isEqualTo("begin ok late 1");
  }

  @Test
  @DisplayName("Q2 Empty polls wait 100 ms, then 100 + 100·2ⁿ·U(0.8,1.2) ms up to the longest")
  void emptyPollsWaitLongerAndLonger() {
    PollWait least = new PollWait(Duration.ofMillis(100), Duration.ofSeconds(3), () -> 0);
    PollWait usual = new PollWait(Duration.ofMillis(100), Duration.ofSeconds(3), () -> 0.5);

    assertThat(List.of(least.next(), least.next(), least.next()))
        .extracting(Duration::toMillis)
        .containsExactly(100L, 180L, 260L);
    assertThat(
            List.of(
                usual.next(),
                usual.next(),
                usual.next(),
                usual.next(),
                usual.next(),
                usual.next(),
                usual.next(),
                usual.next()))
        .extracting(Duration::toMillis)
        .containsExactly(100L, 200L, 300L, 500L, 900L, 1700L, 3000L, 3000L);
    usual.reset();
    assertThat(usual.next()).hasMillis(100);
  }

  @Test
  @DisplayName("Q3 maxPollingInterval is 1 min; 2 s in Development when left at the default")
  void theLongestWaitIsShorterInDevelopment() throws Exception {
    assertThat(hostJson("{}", false).queues().maxPollingInterval()).hasMinutes(1);
    assertThat(hostJson("{}", true).queues().maxPollingInterval()).hasSeconds(2);
    String set = "{\"extensions\":{\"queues\":{\"maxPollingInterval\":\"00:00:10\"}}}";
    assertThat(hostJson(set, true).queues().maxPollingInterval()).hasSeconds(10);
  }

  private static HostJson hostJson(String json, boolean development) throws IOException {
    return HostJson.of(new ObjectMapper().readTree(json), development);
  }

  @Test
  @DisplayName("Q4 A non-empty poll adds no delay")
  void aPollThatFoundSomethingAddsNoDelay() throws Exception {
    TestApp app = app(",\"batchSize\":1,\"newBatchThreshold\":0");
    for (int i = 0; i < 5; i++) {
      send(created(), "ok " + i);
    }

    // One empty poll would be the last within the test's patience.
    QueueTiming idle = new QueueTiming(QUICK.invisibility(), QUICK.renewal(), PATIENCE);
    start(app.options(settings()).withTiming(idle));

    assertThat(probe.next(5)).hasSize(5);
  }

  @Test
  @DisplayName("Q5 Most in parallel = batchSize + newBatchThreshold; the defaults")
  void noMoreThanBatchAndThresholdRunAtOnce() throws Exception {
    TestApp app = app(",\"batchSize\":2,\"newBatchThreshold\":1");
    for (int i = 0; i < 9; i++) {
      send(created(), "wait " + i);
    }
    start(app);
    // Two are received at first, and two more once one is left.
    assertThat(probe.next(2)).allMatch(event -> event.startsWith("begin"));
    probe.open(1);
    assertThat(probe.next(3)).filteredOn(event -> event.startsWith("begin")).hasSize(2);
    probe.open(8);
    int running = 3;
    int most = running;
    for (int i = 0; i < 13; i++) {
      running += probe.next().startsWith("begin") ? 1 : -1;
      most = Math.max(most, running);
    }

    assertThat(most).isEqualTo(3);
    HostJson.Queues defaults = hostJson("{}", false).queues();
    assertThat(defaults.batchSize()).isEqualTo(16);
    assertThat(defaults.newBatchThreshold())
        .isEqualTo(8 * Runtime.getRuntime().availableProcessors());
    assertThat(defaults.maxDequeueCount()).isEqualTo(5);
    assertThat(defaults.visibilityTimeout()).isZero();
  }

  @Test
  @DisplayName("Q6 A storage error other than a missing queue, 403 say, ends the listener")
  void aRefusalOfStorageEndsTheListener() throws Exception {
    TestApp app = app("");
    created();
    String wrong = azurite.connectionString().replaceAll("AccountKey=[^;]*", "AccountKey=d3Jvbmc=");
    try (Logged log = Logged.by(QueueListener.class)) {
      start(app.options(Map.of("AzureWebJobsStorage", wrong)).withTiming(QUICK));

      log.await("The listener of Work has ended: storage answers 403");
    }
  }

  @Test
  @DisplayName("Q8 A received message is hidden for 10 min, renewed every 5 min while it is worked")
  void aMessageStaysHiddenWhileItIsWorked() throws Exception {
    TestApp app = app("");
    send(created(), "wait");
    start(app);
    assertThat(probe.next()).isEqualTo("begin wait 1");
    Instant twiceHidden = Instant.now().plus(QUICK.invisibility().multipliedBy(2));
    await(() -> Instant.now().isAfter(twiceHidden), "the time to pass");

    assertThat(probe.rest()).isEmpty();
    probe.open(1);
    assertThat(probe.next()).isEqualTo("end wait");
    await(() -> messages(queue()) == 0, "the message to be deleted");
    assertThat(QueueTiming.PRODUCTION.invisibility()).hasMinutes(10);
    assertThat(QueueTiming.PRODUCTION.renewal()).hasMinutes(5);
  }

  @Test
  @DisplayName("Q9 Success deletes the message; that it is gone already is swallowed")
  void successDeletesTheMessage() throws Exception {
    TestApp app = app("");
    send(created(), "wait");
    start(app);
    probe.next();
    queue().clearMessages();
    probe.open(1);
    probe.next();
    send(queue(), "ok");

    assertThat(probe.next()).isEqualTo("begin ok 1");
    await(() -> messages(queue()) == 0, "the message to be deleted");
    assertThat(exists(poison())).isFalse();
  }

  @Test
  @DisplayName("Q10 Failure below maxDequeueCount makes it visible after visibilityTimeout")
  void aFailureComesBackAfterTheVisibilityTimeout() throws Exception {
    TestApp app = app(",\"maxDequeueCount\":2,\"visibilityTimeout\":\"00:00:02\"");
    send(created(), "fail");
    start(app);

    assertThat(probe.next()).isEqualTo("begin fail 1");
    Instant failed = Instant.now();
    assertThat(probe.next()).isEqualTo("begin fail 2");
    // Storage rounds to whole seconds.
    assertThat(Duration.between(failed, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("Q11 With maxDequeueCount 3, the third failure moves it to the poison queue")
  void theThirdFailureMovesItToPoison() throws Exception {
    TestApp app = app(",\"maxDequeueCount\":3");
    send(created(), "fail");
    start(app);

    assertThat(probe.next(3)).containsExactly("begin fail 1", "begin fail 2", "begin fail 3");
    await(this::isInPoison, "the message to be in the poison queue");
    await(() -> messages(queue()) == 0, "the message to leave its queue");
    assertThat(poison().receiveMessage().getBody().toString()).isEqualTo("ZmFpbA==");
  }

  @Test
  @DisplayName("Q12 A DequeueCount above maxDequeueCount goes to poison without running")
  void aMessageReceivedTooOftenIsNotRun() throws Exception {
    TestApp app = app(",\"maxDequeueCount\":2");
    send(created(), "ok");
    for (int i = 0; i < 2; i++) {
      QueueMessageItem taken = queue().receiveMessage();
      queue()
          .updateMessage(
              taken.getMessageId(),
              taken.getPopReceipt(),
              taken.getBody().toString(),
              Duration.ZERO);
    }
    start(app);

    await(this::isInPoison, "the message to be in the poison queue");
    assertThat(probe.rest()).isEmpty();
  }

  @Test
  @DisplayName("Q13 The poison queue is created when first needed")
  void thePoisonQueueIsCreatedWhenItIsNeeded() throws Exception {
    TestApp app = app(",\"maxDequeueCount\":1");
    created();
    start(app);
    send(queue(), "ok");
    probe.next();
    boolean before = exists(poison());
    send(queue(), "fail");

    await(this::isInPoison, "the message to be in the poison queue");
    assertThat(before).isFalse();
  }

  @Test
  @DisplayName("Q14 A poison queue has none of its own: its messages come back, then stay")
  void aPoisonMessageThatFailsComesBackAndThenStays() throws Exception {
    TestApp app = app(",\"maxDequeueCount\":2", "work", "queue-" + UUID.randomUUID() + "-poison");
    send(created(), "fail");
    try (Logged log = Logged.by(MessageWorker.class)) {
      start(app);

      assertThat(probe.next()).isEqualTo("begin fail 1");
      Instant failed = Instant.now();
      assertThat(probe.next()).isEqualTo("begin fail 2");
      // After it was hidden for as long as it had been received for, not at once.
      assertThat(Duration.between(failed, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
      log.await("out of deliveries, and stays");
    }
    assertThat(messages(queue())).isEqualTo(1);
    assertThat(probe.rest()).isEmpty();
    assertThat(exists(poison())).isFalse();
  }

  @Test
  @DisplayName("Q15 A body that is not base64 goes to poison on its first receipt, without running")
  void aBodyThatIsNotBase64GoesToPoisonAtOnce() throws Exception {
    TestApp app = app("");
    created().sendMessage("{\"no\":\"base64\"}");
    start(app);

    await(this::isInPoison, "the message to be in the poison queue");
    assertThat(probe.rest()).isEmpty();
    assertThat(poison().receiveMessage().getBody().toString()).isEqualTo("{\"no\":\"base64\"}");
  }

  @Test
  @DisplayName("Q16 When the process dies the message stays hidden, and that attempt counts")
  void aMessageOfAProcessThatDiedComesBackAndTheAttemptCounts() throws Exception {
    TestApp app = app("");
    send(created(), "wait");
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HostUnderTest.class.getName(),
            app.folder().toString(),
            azurite.connectionString());
    Process process = command.redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader(UTF_8)) {
      String line = output.readLine();
      while (line != null && !line.startsWith("begin")) {
        line = output.readLine();
      }
      assertThat(line).isEqualTo("begin wait 1");
    } finally {
      process.destroyForcibly().waitFor();
    }
    boolean hidden = queue().peekMessage() == null;
    start(app);

    assertThat(hidden).isTrue();
    assertThat(probe.next()).isEqualTo("begin wait 2");
  }

  @Test
  @DisplayName("Q17 On stop, polling ends and work in flight is awaited")
  void aStopWaitsForWorkInFlight() throws Exception {
    TestApp app = app("");
    send(created(), "wait");
    FunctionsHost host = start(app);
    probe.next();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(host::close);
    send(queue(), "ok too late");
    boolean early = stopped.isDone();
    probe.open(1);
    stopped.join();

    assertThat(early).isFalse();
    assertThat(probe.rest()).containsExactly("end wait");
    assertThat(messages(queue())).isEqualTo(1);
  }

  @Test
  void aFunctionThatRunsPastItsTimeoutHasFailed() throws Exception {
    TestApp app =
        app("")
            .hostJson(
                """
                {"version":"2.0","functionTimeout":"00:00:01",
                 "extensions":{"queues":{"maxDequeueCount":1}}}
                """);
    send(created(), "wait for ever");
    start(app);

    await(this::isInPoison, "the message to be in the poison queue");
  }

  @Test
  void metadataTravelsAsJson() throws Exception {
    TestApp app = app("", "metadata", "queue-" + UUID.randomUUID());
    created();
    String id = queue().sendMessage("/wA=").getMessageId();
    start(app);

    assertThat(probe.next()).isEqualTo("2 " + id + " false");
    assertThat(probe.next(3)).allMatch(time -> time.startsWith("\"20") && time.endsWith("\""));
  }
}
