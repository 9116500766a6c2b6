package app.smartdocs.local.host;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fires one timer, as M1 to M4 say. */
final class TimerListener implements Listener {
  private static final Logger LOG = Logger.getLogger(TimerListener.class.getName());

  private final LoadedFunction function;
  private final Schedule schedule;
  private final Invoker invoker;
  private final @Nullable Path state;
  private final InstantSource clock;
  private final InFlight stop = new InFlight();
  private final Thread thread;

  /**
   * Begins to wait for the first tick.
   *
   * @param state a folder where the next tick is kept; null if a missed one need not be noticed
   */
  TimerListener(
      LoadedFunction function,
      Schedule schedule,
      Invoker invoker,
      @Nullable Path state,
      InstantSource clock) {
    this.function = function;
    this.schedule = schedule;
    this.invoker = invoker;
    this.state = state;
    this.clock = clock;
    this.thread = new Thread(this::run, "timer-" + function.name());
    thread.start();
  }

  private void run() {
    try {
      Optional<TimerTurn> taken = TimerTurn.take(state, function.name(), stop);
      if (taken.isPresent()) {
        try (TimerTurn turn = taken.get()) {
          tick(turn);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick(TimerTurn turn) throws InterruptedException {
    Optional<Instant> missed = turn.missed(schedule, clock.instant());
    boolean pastDue = missed.isPresent();
    Instant next = missed.orElseGet(() -> schedule.after(clock.instant()));
    Instant last = null;
    while (awaited(next, turn)) {
      Instant now = clock.instant();
      fire(last, next, pastDue);
      pastDue = false;
      last = now.isBefore(next) ? next : now;
      // M2: if this one has passed too, it is run at once; those after it are dropped.
      next = schedule.after(last);
    }
  }

  private boolean awaited(Instant next, TimerTurn turn) throws InterruptedException {
    turn.remember(schedule, next);
    Duration left = Duration.between(clock.instant(), next);
    stop.pause(left.isNegative() ? Duration.ZERO : left);
    return !stop.isStopped();
  }

  private void fire(@Nullable Instant last, Instant due, boolean pastDue) {
    try {
      invoker.run(function, new TriggerInput.Tick(TimerInfo.of(last, due, pastDue)), Map.of());
    } catch (FunctionFailedException e) {
      LOG.log(Level.FINE, "M2: a failure does not stop the timer", e);
    }
  }

  @Override
  public void stop() {
    stop.stop();
  }

  @Override
  public void close() {
    stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
