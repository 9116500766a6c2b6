package app.smartdocs.job;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the leases of this process's attempts while they run, tells them when they may not go on,
 * and ends those that take too long. A process that dies takes its heartbeat with it, and its
 * leases run out.
 */
public final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(5);

  private final Jobs jobs;
  private final Duration lease;
  private final Duration workLimit;
  private final InstantSource clock;
  private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread;

  /**
   * Begins to beat, some times within each lease.
   *
   * @param lease how long a claim or a renewal holds
   * @param workLimit how long an attempt may be at work
   */
  public Heartbeat(Jobs jobs, Duration lease, Duration workLimit, InstantSource clock) {
    this.jobs = jobs;
    this.lease = lease;
    this.workLimit = workLimit;
    this.clock = clock;
    this.thread = new ScheduledThreadPoolExecutor(1, Heartbeat::daemon);
    Duration quarter = lease.dividedBy(4);
    long interval =
        (quarter.compareTo(LONGEST_INTERVAL) < 0 ? quarter : LONGEST_INTERVAL).toMillis();
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::beat, interval, interval, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  Duration lease() {
    return lease;
  }

  /** Begins to keep a lease for the calling thread. */
  Hold begin(Lease granted) {
    Hold hold = new Hold(jobs, granted, lease, clock, this);
    holds.add(hold);
    return hold;
  }

  void end(Hold hold) {
    holds.remove(hold);
  }

  private void beat() {
    for (Hold hold : holds) {
      try {
        if (clock.instant().isAfter(hold.begun().plus(workLimit))) {
          end(hold);
          timeOut(hold);
        } else {
          hold.renew();
        }
      } catch (RuntimeException | Error failure) {
        // The next beat comes before the lease runs out; for those that wait there is no sense in
        // asking now. Errors too: whatever got out of here would end all beats, without a word.
        LogLine.of("LeasesNotRenewed").warn(LOG, failure);
        return;
      }
    }
  }

  // Recorded here, for its thread may hang in something that no interrupt ends.
  private void timeOut(Hold hold) {
    hold.timeOut();
    boolean unused = jobs.reject(hold.lease(), JobError.TIMEOUT, clock.instant());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
