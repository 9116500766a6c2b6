package app.smartdocs.local.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A time in which something can't be reached. */
public final class Outage implements AutoCloseable {
  private final Runnable mend;
  private final long end;
  private boolean mended;

  private Outage(Runnable mend, Duration length) {
    this.mend = mend;
    this.end = System.nanoTime() + length.toNanos();
  }

  /** Begins one of that length, which is over at the latest when it is closed. */
  public static Outage begin(Runnable cut, Runnable mend, Duration length) {
    cut.run();
    return new Outage(mend, length);
  }

  /** Waits for the rest of its length, and mends. */
  public void awaitEnd() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
    close();
  }

  @Override
  public synchronized void close() {
    if (!mended) {
      mended = true;
      mend.run();
    }
  }
}
