package app.smartdocs.job;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works one message: claims its job, lets an attempt be made under a lease that is kept, and
 * records what the attempt came to.
 */
public final class RunJob {
  private static final Logger LOG = System.getLogger(RunJob.class.getName());

  private final JobKind kind;
  private final Work work;
  private final Function<Exception, JobError> describe;
  private final Jobs jobs;
  private final JobQueue queue;
  private final Heartbeat heartbeat;
  private final InstantSource clock;

  /**
   * Wires the work of one kind.
   *
   * @param describe puts an exception into words that the job's owner may see
   */
  public RunJob(
      JobKind kind,
      Work work,
      Function<Exception, JobError> describe,
      Jobs jobs,
      JobQueue queue,
      Heartbeat heartbeat,
      InstantSource clock) {
    this.kind = kind;
    this.work = work;
    this.describe = describe;
    this.jobs = jobs;
    this.queue = queue;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  public JobKind kind() {
    return kind;
  }

  /**
   * Works the job's message.
   *
   * @return what came of it; the message has done its work then
   * @throws RuntimeException if the attempt failed and the platform is to deliver the message again
   * @throws InterruptedException if the host stops the invocation; counts as a failed attempt
   */
  public Outcome run(JobId id) throws InterruptedException {
    Instant now = clock.instant();
    Claim claim = jobs.claim(id, now, heartbeat.lease());
    if (claim instanceof Claim.Granted granted) {
      return attempt(granted.job(), granted.lease(), now);
    }
    if (claim instanceof Claim.NotDue early) {
      queue.send(kind, id, Duration.between(now, early.availableAt()));
      return new Outcome.Ignored("the message came early");
    }
    if (claim instanceof Claim.Exhausted spent) {
      boolean unused = jobs.giveUp(id, JobError.ATTEMPTS_USED_UP, now);
      return new Outcome.Rejected(
          Optional.ofNullable(spent.job().error()).orElse(JobError.ATTEMPTS_USED_UP));
    }
    return new Outcome.Ignored(
        claim instanceof Claim.Finished finished
            ? "the job is " + finished.status()
            : claim instanceof Claim.Busy
                ? "another attempt is under way"
                : "there is no such job");
  }

  private Outcome attempt(Job job, Lease lease, Instant began) throws InterruptedException {
    LogLine.of("AttemptBegan")
        .of(job)
        .with("attempt", job.attempts())
        .with("waited", Duration.between(job.availableAt(), began))
        .info(LOG);
    try {
      Outcome outcome = Trace.during(job.trace(), () -> attempt(job, lease));
      ended(job, began).code("outcome", outcome.getClass().getSimpleName()).info(LOG);
      return outcome;
    } catch (RuntimeException | InterruptedException failure) {
      ended(job, began).code("outcome", "Failed").warn(LOG);
      throw failure;
    }
  }

  private LogLine ended(Job job, Instant began) {
    return LogLine.of("AttemptEnded")
        .of(job)
        .with("attempt", job.attempts())
        .with("seconds", Duration.between(began, clock.instant()));
  }

  private Outcome attempt(Job job, Lease lease) throws InterruptedException {
    try (Hold hold = heartbeat.begin(lease)) {
      try {
        return settle(job, lease, work.run(job, hold));
      } catch (StoppedException stopped) {
        return settle(job, lease, ending(stopped.standing()));
      } catch (RuntimeException | InterruptedException failure) {
        if (hold.standing() == Standing.TIMED_OUT) {
          return settle(job, lease, ending(Standing.TIMED_OUT));
        }
        // Recorded here; logged, and tried again, by the platform.
        release(lease, failure);
        throw failure;
      }
    }
  }

  private static Outcome ending(Standing standing) {
    return switch (standing) {
      case CANCEL_REQUESTED -> new Outcome.Cancelled();
      case TIMED_OUT -> new Outcome.Rejected(JobError.TIMEOUT);
      case LOST -> new Outcome.Ignored("the job is not this attempt's any more");
      case HELD -> throw new IllegalStateException("An attempt that may go on was stopped.");
    };
  }

  private void release(Lease lease, Exception failure) {
    try {
      Instant now = clock.instant();
      jobs.release(lease, describe.apply(failure), now, now);
    } catch (RuntimeException unrecorded) {
      // The lease runs out by itself.
      failure.addSuppressed(unrecorded);
    }
  }

  private Outcome settle(Job job, Lease lease, Outcome outcome) {
    if (outcome instanceof Outcome.Postponed last && job.attempts() >= job.maxAttempts()) {
      return settle(job, lease, new Outcome.Rejected(last.error()));
    }
    Instant now = clock.instant();
    boolean ours = true;
    if (outcome instanceof Outcome.Rejected rejected) {
      ours = jobs.reject(lease, rejected.error(), now);
    } else if (outcome instanceof Outcome.Snoozed snoozed) {
      ours = jobs.snooze(lease, now, now.plus(snoozed.delay()));
      sendAgain(job, snoozed.delay(), ours);
    } else if (outcome instanceof Outcome.Postponed postponed) {
      ours = jobs.release(lease, postponed.error(), now, now.plus(postponed.delay()));
      sendAgain(job, postponed.delay(), ours);
    } else if (outcome instanceof Outcome.Skipped) {
      ours = jobs.skip(lease, now);
    } else if (outcome instanceof Outcome.Cancelled) {
      ours = jobs.cancel(lease, now);
    }
    return ours ? outcome : ending(Standing.LOST);
  }

  private void sendAgain(Job job, Duration delay, boolean ours) {
    if (ours) {
      queue.send(kind, job.id(), delay);
    }
  }
}
