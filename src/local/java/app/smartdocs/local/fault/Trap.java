package app.smartdocs.local.fault;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Waits in a tap for a request, and springs once. */
public final class Trap {
  private final Predicate<Request> predicate;
  private final Moment moment;
  private final Runnable action;
  private final boolean breaking;
  private final CompletableFuture<Request> sprung = new CompletableFuture<>();

  Trap(Predicate<Request> predicate, Moment moment, Runnable action, boolean breaking) {
    this.predicate = predicate;
    this.moment = moment;
    this.action = action;
    this.breaking = breaking;
  }

  /** Asks the predicate, which may count: once for each request. */
  boolean matches(Request request, Moment now) {
    return now == moment && predicate.test(request);
  }

  /** Whether the caller is to get no answer. */
  boolean isBreaking() {
    return breaking;
  }

  void act() {
    try {
      action.run();
    } catch (RuntimeException failure) {
      sprung.completeExceptionally(failure);
    }
  }

  void tell(Request request) {
    sprung.complete(request);
  }

  public boolean hasSprung() {
    return sprung.isDone();
  }

  /**
   * Waits until it has sprung and its action has run.
   *
   * @return what it sprang on
   * @throws IllegalStateException if it does not spring in time, or its action failed
   */
  public Request await(Duration patience) throws InterruptedException {
    try {
      return sprung.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The trap has not sprung within " + patience + ".", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("What the trap set off failed.", e.getCause());
    }
  }
}
