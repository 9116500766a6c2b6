package app.smartdocs.local.fault;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.stack.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kills the functions (SIGKILL) exactly where a step says, and starts them again. One document at a
 * time is sent; those that were sent before may still be recovering meanwhile.
 */
public final class Killer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern RESULT =
      Pattern.compile("/documents/([0-9a-f-]{36})/results/([0-9a-f-]{36})\\.json$");

  private final LocalStack stack;
  private final Taps taps;
  private final Evidence evidence;
  private final Sender sender;
  private final List<Killed> killed = new ArrayList<>();

  public Killer(LocalStack stack, Taps taps, Evidence evidence, Sender sender) {
    this.stack = stack;
    this.taps = taps;
    this.evidence = evidence;
    this.sender = sender;
  }

  /**
   * Sends a document, kills the functions at the step, and starts them again. {@link
   * KillStep#COMPLETED} springs on whatever message is deleted next, so it has to come while no
   * other is left to delete.
   *
   * @throws IllegalStateException if the document does not come to that step
   */
  public Killed kill(KillStep step, byte[] pdf) throws InterruptedException {
    // A model of its own, by which the service's calls can be told from those of other documents.
    String model = "kill-" + killed.size();
    stack.documentIntelligence().addModel(model);
    CompletableFuture<Accepted> sending;
    if (step == KillStep.COMPLETING) {
      sending = killWhileCompleting(pdf, model);
    } else {
      Trap trap = set(step, model);
      sending = sender.send(pdf, model);
      trap.await(PATIENCE);
    }
    taps.restartFunctions();
    Killed result = new Killed(step, joined(sending), Instant.now());
    killed.add(result);
    return result;
  }

  private static Accepted joined(CompletableFuture<Accepted> sending) throws InterruptedException {
    try {
      return sending.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The document was not accepted.", e);
    }
  }

  private Trap set(KillStep step, String model) {
    Runnable kill = stack::killFunctions;
    HttpTap service = taps.documentIntelligence();
    return switch (step) {
      case CONTENT_STORED -> taps.blobs().trap(Killer::isContent, Moment.ANSWERED, kill);
      case ROW_INSERTED -> taps.queues().trap(this::isFirstMessage, Moment.ARRIVED, kill);
      case MESSAGE_SENT -> taps.queues().trap(this::isFirstMessage, Moment.ANSWERED, kill);
      case CLAIMED -> service.trap(submits(model), Moment.ARRIVED, kill);
      case SUBMITTED -> service.trap(submits(model), Moment.ANSWERED, kill);
      case OPERATION_SAVED -> service.trap(polls(model), Moment.ARRIVED, kill);
      case BETWEEN_POLLS -> {
        stack
            .documentIntelligence()
            .faults()
            .add(new Fault(Fault.Call.ANALYZE, model, null, 1, new Fault.Slow(2)));
        yield service.trap(second(polls(model)), Moment.ARRIVED, kill);
      }
      case RESULT_STORED -> taps.blobs().trap(this::isNewResult, Moment.ANSWERED, kill);
      case COMPLETED -> taps.queues().trap(Killer::deletesMessage, Moment.ARRIVED, kill);
      case COMPLETING -> throw new IllegalArgumentException("No single request stands for it.");
    };
  }

  /** Holds the row, lets the update come up to it, and kills the functions there. */
  private CompletableFuture<Accepted> killWhileCompleting(byte[] pdf, String model)
      throws InterruptedException {
    CompletableFuture<RowLock> lock = new CompletableFuture<>();
    AtomicReference<@Nullable String> path = new AtomicReference<>();
    Trap pause =
        taps.blobs()
            .pause(
                request -> isNewResult(request) && path.compareAndSet(null, request.path()),
                Moment.ANSWERED,
                () -> lock.complete(evidence.lock(jobOf(String.valueOf(path.get())))));
    CompletableFuture<Accepted> sending = sender.send(pdf, model);
    pause.await(PATIENCE);
    try (RowLock held = lock.join()) {
      if (!Await.holds(held::holdsUpCompletion, PATIENCE)) {
        throw new IllegalStateException("The job is not being completed.");
      }
      stack.killFunctions();
    }
    return sending;
  }

  private static String jobOf(String path) {
    Matcher matcher = RESULT.matcher(path);
    if (!matcher.find()) {
      throw new IllegalArgumentException("Not a result: " + path);
    }
    return matcher.group(2);
  }

  private static boolean isContent(Request request) {
    return request.is("PUT") && request.path().endsWith("/content");
  }

  private boolean isNewResult(Request request) {
    Matcher matcher = RESULT.matcher(request.path());
    return request.is("PUT")
        && matcher.find()
        && killed.stream().noneMatch(known -> known.document().document().equals(matcher.group(1)));
  }

  /** Those of other jobs are sent again meanwhile. */
  private boolean isFirstMessage(Request request) {
    return request.is("POST")
        && request.path().endsWith("/document-jobs/messages")
        && killed.stream().noneMatch(known -> request.body().contains(known.document().job()));
  }

  private static boolean deletesMessage(Request request) {
    return request.is("DELETE") && request.path().contains("/document-jobs/messages/");
  }

  private static Predicate<Request> submits(String model) {
    return request -> request.is("POST") && request.path().endsWith("/" + model + ":analyze");
  }

  private static Predicate<Request> polls(String model) {
    return request ->
        request.is("GET") && request.path().contains("/" + model + "/analyzeResults/");
  }

  private static Predicate<Request> second(Predicate<Request> which) {
    AtomicInteger count = new AtomicInteger();
    return request -> which.test(request) && count.incrementAndGet() == 2;
  }
}
