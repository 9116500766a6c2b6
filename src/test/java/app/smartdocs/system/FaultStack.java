package app.smartdocs.system;

import app.smartdocs.local.fault.Accepted;
import app.smartdocs.local.fault.Await;
import app.smartdocs.local.fault.Evidence;
import app.smartdocs.local.fault.Killer;
import app.smartdocs.local.fault.RandomKills;
import app.smartdocs.local.fault.Sender;
import app.smartdocs.local.fault.Taps;
import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.local.stack.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A stack of a test's own, whose functions can be killed and whose connections can be cut. */
final class FaultStack implements AutoCloseable {
  /** How long a job stays with functions that died; the shortest there is. */
  static final Duration SHORT_LEASE = Duration.ofSeconds(5);

  /** How long a message stays with functions that died; ten minutes in Azure. */
  private static final Duration HIDDEN = Duration.ofSeconds(10);

  /** Every document is over by then, whatever befell it; most are within some seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String SWEEPS = "*/2 * * * * *";
  private static final String PRINCIPAL = "faults;Documents.User";
  private static final String QUEUES = "AzureFunctionsJobHost__extensions__queues__";

  private final LocalStack stack;
  private final Taps taps;
  private final Evidence evidence;
  private final Sender sender;

  /**
   * Starts it.
   *
   * @param name of the folder for its logs
   * @param lease how long a job stays with functions that died
   */
  FaultStack(String name, Duration lease) {
    this(name, lease, options -> options);
  }

  /**
   * Starts it.
   *
   * @param more to be changed about it
   */
  FaultStack(String name, Duration lease, UnaryOperator<StackOptions> more) {
    StackOptions options =
        StackOptions.inMemory(
                Path.of(System.getProperty("smartdocs.package")),
                Path.of("target", "system-tests", name))
            .withHidden(HIDDEN)
            .withSetting("SWEEP_SCHEDULE", SWEEPS)
            .withSetting("LEASE_SECONDS", Long.toString(lease.toSeconds()))
            .withSetting("POLL_INTERVAL_MS", "200")
            .withSetting("ANALYSIS_WAIT_SECONDS", "2")
            .withSetting(QUEUES + "visibilityTimeout", "00:00:01")
            .withSetting(QUEUES + "maxPollingInterval", "00:00:01");
    stack = LocalStack.start(more.apply(options));
    taps = Taps.before(stack);
    evidence = new Evidence(stack);
    sender = new Sender(stack.baseUri(), PRINCIPAL, PATIENCE);
  }

  /** Makes the queue and the containers, so that the first document is no exception. */
  void warmUp() throws InterruptedException {
    send(new Unseen().pdf(), "prebuilt-read").join();
    if (!finishes() || !drains()) {
      throw new IllegalStateException("The first document is not read.");
    }
  }

  /** Whether all jobs are over in time. */
  boolean finishes() throws InterruptedException {
    return Await.holds(() -> evidence.unfinished() == 0, PATIENCE);
  }

  /** Whether each job is over in time, or its operation saved. */
  boolean allSaved() throws InterruptedException {
    return Await.holds(() -> evidence.unsaved() == 0, PATIENCE);
  }

  /** Whether all messages are gone in time, those too that nobody may see yet. */
  boolean drains() throws InterruptedException {
    return Await.holds(() -> evidence.messages() == 0, PATIENCE);
  }

  CompletableFuture<Accepted> send(byte[] pdf, String model) {
    return sender.send(pdf, model);
  }

  Killer killer() {
    return new Killer(stack, taps, evidence, sender);
  }

  RandomKills randomKills() {
    return new RandomKills(stack, taps, evidence, sender);
  }

  Client client() {
    return new Client(stack::baseUri, PRINCIPAL);
  }

  LocalStack stack() {
    return stack;
  }

  Taps taps() {
    return taps;
  }

  Evidence evidence() {
    return evidence;
  }

  @Override
  public void close() {
    sender.close();
    stack.close();
    taps.close();
  }
}
