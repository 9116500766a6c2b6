package app.smartdocs.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A running attempt's right to its job. {@link Heartbeat} renews the lease meanwhile, so that a
 * step may take longer than a lease lasts.
 */
public final class Hold implements AutoCloseable {
  private final Jobs jobs;
  private final Lease lease;
  private final Duration length;
  private final InstantSource clock;
  private final Thread worker;
  private final Instant begun;
  private final Runnable ended;

  private volatile Standing standing = Standing.HELD;
  private boolean closed;

  Hold(Jobs jobs, Lease lease, Duration length, InstantSource clock, Heartbeat heartbeat) {
    this.jobs = jobs;
    this.lease = lease;
    this.length = length;
    this.clock = clock;
    this.worker = Thread.currentThread();
    this.begun = clock.instant();
    this.ended = () -> heartbeat.end(this);
  }

  public Lease lease() {
    return lease;
  }

  /**
   * Goes on if, as far as the heartbeat knows, the attempt may.
   *
   * @throws StoppedException if not
   */
  public void check() {
    if (standing != Standing.HELD) {
      throw new StoppedException(standing);
    }
  }

  /**
   * Goes on if the attempt may, by the job's row itself; renews the lease.
   *
   * @throws StoppedException if not
   */
  public void confirm() {
    renew();
    check();
  }

  /** What ends an attempt whose job turned out not to be its own any more. */
  public StoppedException lost() {
    return new StoppedException(Standing.LOST);
  }

  Standing standing() {
    return standing;
  }

  Instant begun() {
    return begun;
  }

  /** Until when a renewal made now holds. */
  public Instant leasedUntil() {
    return clock.instant().plus(length);
  }

  void renew() {
    Standing now = jobs.renew(lease, leasedUntil());
    synchronized (this) {
      if (standing == Standing.HELD) {
        standing = now;
      }
    }
  }

  /** Stops the attempt, whatever it waits for. */
  synchronized void timeOut() {
    standing = Standing.TIMED_OUT;
    if (!closed) {
      worker.interrupt();
    }
  }

  /** To be called by the thread that began it. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (standing == Standing.TIMED_OUT) {
        // The interrupt was meant for the attempt, not for what this thread does next.
        boolean unused = Thread.interrupted();
      }
    }
    ended.run();
  }
}
