package app.smartdocs.extraction;

import app.smartdocs.document.ReadDocument;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobQueue;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Works one message: claims its job, makes an attempt and records what the attempt came to. The
 * attempt itself is {@link Attempt}.
 */
public final class ExtractDocument {
  private static final Logger LOG = System.getLogger(ExtractDocument.class.getName());

  private final Jobs jobs;
  private final Readings readings;
  private final JobQueue queue;
  private final Attempt attempt;
  private final Timing timing;
  private final InstantSource clock;

  public ExtractDocument(
      Jobs jobs,
      Readings readings,
      AnalysisFiles files,
      AnalysisService service,
      JobQueue queue,
      Timing timing,
      InstantSource clock,
      Pause pause) {
    this.jobs = jobs;
    this.readings = readings;
    this.queue = queue;
    this.attempt = new Attempt(jobs, readings, files, service, timing, clock, pause);
    this.timing = timing;
    this.clock = clock;
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
    Claim claim = jobs.claim(id, now, timing.lease());
    if (claim instanceof Claim.Granted granted) {
      return begin(granted.job(), granted.lease());
    }
    if (claim instanceof Claim.NotDue early) {
      queue.send(JobKind.EXTRACTION, id, Duration.between(now, early.availableAt()));
      return new Outcome.Ignored("the message came early");
    }
    if (claim instanceof Claim.Exhausted spent) {
      if (jobs.giveUp(id, JobError.ATTEMPTS_USED_UP, now)) {
        logFailure(id);
      }
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

  private Outcome begin(Job job, Lease lease) throws InterruptedException {
    Optional<ReadDocument> document = readings.find(job.id());
    if (document.isEmpty()) {
      return new Outcome.Ignored("the document was erased");
    }
    LOG.log(
        Level.INFO,
        "Reading document {0} with {1}: job {2}, attempt {3}",
        document.get().document().id(),
        document.get().reading().modelId(),
        job.id(),
        job.attempts());
    try {
      return settle(job, lease, attempt.run(job, lease, document.get()));
    } catch (RuntimeException | InterruptedException failure) {
      // Recorded here; logged, and tried again, by the platform.
      release(lease, failure);
      throw failure;
    }
  }

  private void release(Lease lease, Exception failure) {
    try {
      jobs.release(lease, Failures.describe(failure), clock.instant());
    } catch (RuntimeException unrecorded) {
      // The lease runs out by itself.
      failure.addSuppressed(unrecorded);
    }
  }

  private Outcome settle(Job job, Lease lease, Outcome outcome) {
    boolean ours = true;
    if (outcome instanceof Outcome.Rejected rejected) {
      ours = jobs.reject(lease, rejected.error(), clock.instant());
      if (ours) {
        logFailure(job.id());
      }
    } else if (outcome instanceof Outcome.Snoozed snoozed) {
      ours = snooze(job, lease, snoozed.delay());
    }
    return ours ? outcome : Attempt.LEASE_LOST;
  }

  // An alert rule picks this event up by its name.
  private static void logFailure(JobId id) {
    LOG.log(Level.ERROR, "JobFailedForGood job={0}", id);
  }

  private boolean snooze(Job job, Lease lease, Duration delay) {
    boolean ours = jobs.snooze(lease, clock.instant().plus(delay));
    if (ours) {
      queue.send(JobKind.EXTRACTION, job.id(), delay);
    }
    return ours;
  }
}
