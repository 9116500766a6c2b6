package app.smartdocs.local.host;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a function for no longer than {@code functionTimeout}. The real host may restart the whole
 * worker then; this one interrupts the one invocation.
 */
record Deadline(Duration limit, ScheduledExecutorService scheduler) {
  private static final Logger LOG = Logger.getLogger(Deadline.class.getName());

  /** Whether it ended in time and without an exception. */
  boolean run(LoadedFunction function, Object data, Map<String, Object> metadata) {
    Thread thread = Thread.currentThread();
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        scheduler.schedule(
            () -> {
              late.set(true);
              thread.interrupt();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      function.call(data, metadata);
      return !late.get();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Function " + function.name() + " failed", e);
      return false;
    } finally {
      alarm.cancel(false);
      if (Thread.interrupted()) {
        LOG.severe("Function " + function.name() + " ran past functionTimeout, or was stopped");
      }
    }
  }
}
