package app.smartdocs.local.host;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How much work is under way, and whether more may begin. */
final class InFlight {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int count;
  private boolean stopped;

  /** Whether one more may begin; if so, {@link #end} must follow. */
  boolean begin() {
    lock.lock();
    try {
      if (!stopped) {
        count++;
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  /** Counts what was already taken in, even after a stop; {@link #end} must follow. */
  void beginTaken(int more) {
    lock.lock();
    try {
      count += more;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      count--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until no more than so many are under way, or until the stop. */
  void awaitAtMost(int most) throws InterruptedException {
    lock.lock();
    try {
      while (count > most && !stopped) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for so long, or until the stop. */
  void pause(Duration duration) throws InterruptedException {
    lock.lock();
    try {
      long left = duration.toNanos();
      while (left > 0 && !stopped) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nothing is under way; false if it took longer than that. */
  boolean awaitNone(Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (count > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
      return count == 0;
    } finally {
      lock.unlock();
    }
  }
}
