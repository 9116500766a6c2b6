package app.smartdocs.local.stack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What was started and has to be stopped, last first. Parts may start in several threads, and the
 * stop may come while they do: it waits for them a little, then interrupts them, and what was still
 * starting is stopped too.
 */
final class Parts implements AutoCloseable {
  // Most parts start faster than they can be interrupted.
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  // What still hangs then ends with this process.
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Set<Thread> starting = new HashSet<>();
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
    starting.add(Thread.currentThread());
  }

  private synchronized void end() {
    starting.remove(Thread.currentThread());
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
    try {
      awaitStarting(PATIENCE);
      starting.forEach(Thread::interrupt);
      awaitStarting(LAST_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

  private void awaitStarting(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toMillis();
    while (!starting.isEmpty() && left > 0) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }
}
