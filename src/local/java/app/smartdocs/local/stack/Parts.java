package app.smartdocs.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What was started and has to be stopped, last first. Parts may start in several threads, and the
 * stop may come while they do: it waits for them, and what was still starting is stopped too.
 */
final class Parts implements AutoCloseable {
  // Longer than a part takes that will start; what still hangs then ends with this process.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private int starting;
  private boolean closed;

  /**
   * Starts a part.
   *
   * @throws StackException if all has been stopped meanwhile
   */
  <T extends AutoCloseable> T start(Supplier<T> part) {
    begin();
    try {
      T started = part.get();
      add(started);
      return started;
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    requireOpen();
    starting++;
  }

  private synchronized void end() {
    starting--;
    notifyAll();
  }

  private synchronized void add(AutoCloseable part) {
    running.push(part);
  }

  private void requireOpen() {
    if (closed) {
      throw new StackException("Everything is being stopped.");
    }
  }

  /** Forgets a part that has ended or that somebody else stops. */
  synchronized void remove(AutoCloseable part) {
    running.remove(part);
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Stops every part, even when stopping one of them fails; then that failure is thrown. */
  @Override
  public synchronized void close() {
    closed = true;
    awaitStarting();
    StackException failure = null;
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new StackException("A part did not stop: " + e, e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void awaitStarting() {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (starting > 0 && Instant.now().isBefore(end)) {
        wait(PATIENCE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
