package app.smartdocs.local.host;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Runs functions, none for longer than {@code functionTimeout}. The real host may restart the whole
 * worker then; this one interrupts the one invocation, and waits until it heeds that.
 */
record Invoker(Optional<Duration> limit, ScheduledExecutorService scheduler) {

  /**
   * Runs a function on this thread; a failure is in the log when this returns.
   *
   * @throws FunctionFailedException if it threw or took too long
   */
  @Nullable Object run(LoadedFunction function, TriggerInput input, Map<String, String> metadata)
      throws FunctionFailedException {
    Invocation invocation = Invocation.of(function.name(), input);
    Parameters.Call call = new Parameters.Call(input, metadata, invocation);
    try {
      return limit.isPresent() ? within(limit.get(), function, call) : function.call(call);
    } catch (FunctionFailedException e) {
      invocation.getLogger().log(Level.SEVERE, e.getMessage(), e.getCause());
      throw e;
    }
  }

  private @Nullable Object within(Duration time, LoadedFunction function, Parameters.Call call)
      throws FunctionFailedException {
    Alarm alarm = new Alarm(Thread.currentThread());
    Future<?> set = scheduler.schedule(alarm, time.toMillis(), TimeUnit.MILLISECONDS);
    Object result;
    try {
      result = function.call(call);
    } catch (FunctionFailedException e) {
      if (alarm.rang()) {
        throw new FunctionFailedException(tooLong(function, time), e);
      }
      throw e;
    } finally {
      alarm.over();
      set.cancel(false);
    }
    if (alarm.rang()) {
      throw new FunctionFailedException(tooLong(function, time));
    }
    return result;
  }

  private static String tooLong(LoadedFunction function, Duration time) {
    return "Function " + function.name() + " ran past functionTimeout, " + time;
  }

  /** Interrupts a thread, but not once its invocation is over. */
  private static final class Alarm implements Runnable {
    private final Thread thread;
    private boolean rang;
    private boolean over;

    Alarm(Thread thread) {
      this.thread = thread;
    }

    @Override
    public synchronized void run() {
      if (!over) {
        rang = true;
        thread.interrupt();
      }
    }

    synchronized void over() {
      over = true;
      if (rang) {
        // What settles the message next must not be interrupted by it.
        boolean unused = Thread.interrupted();
      }
    }

    synchronized boolean rang() {
      return rang;
    }
  }
}
