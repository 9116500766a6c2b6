package app.smartdocs.local.fault;

import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.local.stack.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A stack whose functions can be killed and whose connections can be cut. */
public final class FaultStack implements AutoCloseable {
  /** How long a job stays with functions that died, where that is what is tried. */
  public static final Duration SHORT_LEASE = Duration.ofSeconds(5);

  /** Who sends the documents. */
  public static final String PRINCIPAL = "faults;Documents.User";

  /** How long a message stays with functions that died; ten minutes in Azure. */
  private static final Duration HIDDEN = Duration.ofSeconds(10);

  private static final String QUEUES = "AzureFunctionsJobHost__extensions__queues__";

  private final LocalStack stack;
  private final Taps taps;
  private final Evidence evidence;
  private final Sender sender;
  private final Duration patience;

  /**
   * Starts it.
   *
   * @param patience every document is over by then, whatever befell it; most are within some
   *     seconds
   */
  public FaultStack(StackOptions options, Duration patience) {
    this.patience = patience;
    stack = LocalStack.start(options);
    taps = Taps.before(stack);
    evidence = new Evidence(stack);
    sender = new Sender(stack.baseUri(), PRINCIPAL, patience);
  }

  /**
   * Options by which all that takes minutes takes seconds.
   *
   * @param lease how long a job stays with functions that died
   */
  public static StackOptions impatient(Path app, Path folder, Duration lease) {
    return StackOptions.inMemory(app, folder)
        .withHidden(HIDDEN)
        .withSetting("SWEEP_SCHEDULE", "*/2 * * * * *")
        .withSetting("LEASE_SECONDS", Long.toString(lease.toSeconds()))
        .withSetting("POLL_INTERVAL_MS", "200")
        .withSetting("ANALYSIS_WAIT_SECONDS", "2")
        .withSetting(QUEUES + "visibilityTimeout", "00:00:01")
        .withSetting(QUEUES + "maxPollingInterval", "00:00:01");
  }

  /** Makes the queue and the containers, so that the first document is no exception. */
  public void warmUp(byte[] pdf) throws InterruptedException {
    send(pdf, "prebuilt-read").join();
    if (!finishes() || !drains()) {
      throw new IllegalStateException("The first document is not read.");
    }
  }

  /** Whether all jobs are over in time. */
  public boolean finishes() throws InterruptedException {
    return Await.holds(() -> evidence.unfinished() == 0, patience);
  }

  /** Whether each job is over in time, or its operation saved. */
  public boolean allSaved() throws InterruptedException {
    return Await.holds(() -> evidence.unsaved() == 0, patience);
  }

  /** Whether all messages are gone in time, those too that nobody may see yet. */
  public boolean drains() throws InterruptedException {
    return Await.holds(() -> evidence.messages() == 0, patience);
  }

  /** Sends a document, again and again until it is accepted. */
  public CompletableFuture<Accepted> send(byte[] pdf, String model) {
    return sender.send(pdf, model);
  }

  public Killer killer() {
    return new Killer(stack, taps, evidence, sender);
  }

  public CutOff cutOff() {
    return new CutOff(stack, taps, evidence, sender);
  }

  public RandomKills randomKills() {
    return new RandomKills(stack, taps, evidence, sender);
  }

  public LocalStack stack() {
    return stack;
  }

  public Taps taps() {
    return taps;
  }

  public Evidence evidence() {
    return evidence;
  }

  @Override
  public void close() {
    sender.close();
    stack.close();
    taps.close();
  }
}
