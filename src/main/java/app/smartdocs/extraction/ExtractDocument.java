package app.smartdocs.extraction;

import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.extraction.AnalysisService.Polled;
import app.smartdocs.extraction.AnalysisService.Refused;
import app.smartdocs.extraction.AnalysisService.Submitted;
import app.smartdocs.extraction.AnalysisService.Throttled;
import app.smartdocs.job.Backoff;
import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Lease;
import app.smartdocs.job.LogLine;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.StoppedException;
import app.smartdocs.job.Work;
import java.lang.System.Logger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at reading a document: share what was read before, or submit, or resume what an
 * earlier attempt submitted; wait a while, and store what came out. The operation's id is saved
 * before the first poll, so that nobody ever pays for the same analysis twice.
 */
public final class ExtractDocument implements Work {
  private static final Logger LOG = System.getLogger(ExtractDocument.class.getName());

  // A call's turn comes some times a second; longer than this, the job waits on the queue.
  private static final int MOST_TRIES_FOR_A_TURN = 10;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private static final JobError FORGOTTEN =
      new JobError(
          "OperationForgotten",
          "The service does not know this analysis any more. The document is submitted anew.");

  private final Jobs jobs;
  private final Readings readings;
  private final AnalysisFiles files;
  private final AnalysisService service;
  private final RateBudget budget;
  private final Timing timing;
  private final InstantSource clock;
  private final Pause pause;
  private final Backoff backoff;
  private final StoreResult results;

  public ExtractDocument(
      Jobs jobs,
      Readings readings,
      AnalysisFiles files,
      AnalysisService service,
      RateBudget budget,
      Timing timing,
      InstantSource clock,
      Pause pause,
      RandomGenerator random) {
    this.jobs = jobs;
    this.readings = readings;
    this.files = files;
    this.service = service;
    this.budget = budget;
    this.timing = timing;
    this.clock = clock;
    this.pause = pause;
    this.backoff = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(4), random);
    this.results = new StoreResult(readings, files, clock);
  }

  @Override
  public Outcome run(Job job, Hold hold) throws InterruptedException {
    Optional<ReadDocument> found = readings.find(job.id());
    if (found.isEmpty()) {
      return new Outcome.Skipped("the document was erased");
    }
    ReadDocument target = found.get();
    if (job.operationId() != null) {
      Instant submittedAt = Objects.requireNonNull(job.submittedAt());
      return await(job, hold, target, job.operationId(), submittedAt);
    }
    Outcome shared = target.reading().forced() ? null : share(job, hold, target);
    return shared == null ? submit(job, hold, target) : shared;
  }

  /** Null if there is nothing to share: the document is to be submitted. */
  private @Nullable Outcome share(Job job, Hold hold, ReadDocument target) {
    String sha256 = target.document().sha256();
    if (sha256 == null) {
      sha256 = files.sha256(target.document());
      readings.saveFingerprint(target.document().id(), sha256);
    }
    Optional<Readings.Twin> twin = readings.findTwin(target, sha256);
    if (twin.isEmpty()) {
      return null;
    }
    return twin.get().isCompleted()
        ? results.share(hold, target, twin.get())
        : snoozed(job, backoff.after(job.waits()), "the same content is being read");
  }

  private Outcome submit(Job job, Hold hold, ReadDocument target) throws InterruptedException {
    URI content = files.readUrl(target.document());
    if (!takesTurn()) {
      return snoozed(job, backoff.after(job.waits()), "the rate is used up");
    }
    // Whoever lost the job meanwhile must not pay for it.
    hold.confirm();
    Reading reading = target.reading();
    Submitted submitted = service.submit(content, reading.modelId(), reading.pages());
    if (submitted instanceof Refused refused) {
      return new Outcome.Rejected(refused.error());
    }
    if (submitted instanceof Throttled throttled) {
      return snoozed(job, delay(job, throttled), "throttled");
    }
    String operation = ((Submitted.Accepted) submitted).operationId();
    Instant now = clock.instant();
    save(hold, operation, now);
    return await(job, hold, target, operation, now);
  }

  private boolean takesTurn() throws InterruptedException {
    for (int tries = 1; !budget.take(RateBudget.Call.ANALYZE); tries++) {
      if (tries == MOST_TRIES_FOR_A_TURN) {
        return false;
      }
      pause.take(BETWEEN_TRIES);
    }
    return true;
  }

  /**
   * Tries for as long as this attempt may be at work: an id that is not kept is paid for twice.
   * That the lease runs out meanwhile matters only to a sweep, which needs the database too.
   */
  private void save(Hold hold, String operation, Instant submittedAt) throws InterruptedException {
    Lease lease = hold.lease();
    while (true) {
      try {
        if (!jobs.saveOperation(lease, operation, submittedAt, hold.leasedUntil())) {
          logUnsaved(lease, operation, null);
          throw hold.lost();
        }
        return;
      } catch (StoppedException stopped) {
        throw stopped;
      } catch (RuntimeException failure) {
        pauseAfter(failure, lease, operation);
      }
    }
  }

  private void pauseAfter(RuntimeException failure, Lease lease, String operation)
      throws InterruptedException {
    try {
      pause.take(timing.pollInterval());
    } catch (InterruptedException stopped) {
      logUnsaved(lease, operation, failure);
      throw stopped;
    }
  }

  private static void logUnsaved(Lease lease, String operation, @Nullable Throwable cause) {
    LogLine line =
        LogLine.of("PaidOperationNotSaved").job(lease.job()).code("operation", operation);
    if (cause == null) {
      line.error(LOG);
    } else {
      line.error(LOG, cause);
    }
  }

  private Outcome await(
      Job job, Hold hold, ReadDocument target, String operation, Instant submittedAt)
      throws InterruptedException {
    Instant until = clock.instant().plus(timing.patience());
    while (true) {
      boolean asked = budget.take(RateBudget.Call.RESULT);
      Outcome outcome = asked ? check(job, hold, target, operation, submittedAt) : null;
      if (outcome != null) {
        return outcome;
      }
      Instant now = clock.instant();
      // Only when the service itself said that it is running: what is finished was paid for,
      // however late it is found.
      if (asked && now.isAfter(later(submittedAt, job.askedAt()).plus(timing.analysisLimit()))) {
        return new Outcome.Rejected(JobError.TIMEOUT);
      }
      if (now.plus(timing.pollInterval()).isAfter(until)) {
        return new Outcome.Snoozed(
            nextLook(Duration.between(submittedAt, now)), "the analysis is running");
      }
      pause.take(timing.pollInterval());
      hold.check();
    }
  }

  /** Null while the analysis is running. */
  private @Nullable Outcome check(
      Job job, Hold hold, ReadDocument target, String operation, Instant submittedAt) {
    Polled polled = service.poll(target.reading().modelId(), operation);
    if (polled instanceof Polled.Succeeded succeeded) {
      Outcome stored = results.store(hold, target, succeeded.analysis());
      return isOutdated(job, submittedAt) && stored instanceof Outcome.Rejected
          ? submitAnew(hold, operation)
          : stored;
    }
    if (polled instanceof Refused refused) {
      return isOutdated(job, submittedAt)
          ? submitAnew(hold, operation)
          : new Outcome.Rejected(refused.error());
    }
    if (polled instanceof Throttled throttled) {
      // Without an end: it was paid for, and after a day the service forgets it.
      return new Outcome.Snoozed(delay(job, throttled), "throttled");
    }
    if (polled instanceof Polled.Forgotten) {
      // As an attempt that failed, so that a service that forgets at once is not paid for ever.
      drop(hold, operation);
      throw new AnalysisBrokenException(FORGOTTEN);
    }
    if (polled instanceof Polled.Broken broken) {
      jobs.clearOperation(hold.lease(), clock.instant());
      throw new AnalysisBrokenException(broken.error());
    }
    return null;
  }

  /** Whether a person asked again since: a verdict from before that does not count. */
  private static boolean isOutdated(Job job, Instant submittedAt) {
    return job.retriedAt() != null && submittedAt.isBefore(job.retriedAt());
  }

  private Outcome submitAnew(Hold hold, String operation) {
    drop(hold, operation);
    return new Outcome.Snoozed(Duration.ofSeconds(1), "to be submitted anew");
  }

  private void drop(Hold hold, String operation) {
    LogLine.of("PaidTwice").job(hold.lease().job()).code("operation", operation).warn(LOG);
    boolean unused = jobs.clearOperation(hold.lease(), clock.instant());
  }

  private Duration delay(Job job, Throttled throttled) {
    Duration asked = throttled.retryAfter();
    Duration grown = backoff.after(job.waits());
    // As asked, and some more, so that not all come back at the same moment.
    return asked == null ? grown : asked.plus(grown.dividedBy(8));
  }

  private Outcome snoozed(Job job, Duration delay, String reason) {
    Instant end = job.askedAt().plus(timing.waitLimit());
    return clock.instant().plus(delay).isAfter(end)
        ? new Outcome.Rejected(JobError.TIMEOUT)
        : new Outcome.Snoozed(delay, reason);
  }

  /** The longer an analysis runs, the less often it is worth a look. */
  private Duration nextLook(Duration running) {
    Duration tenth = running.dividedBy(10);
    Duration shortest = timing.pollInterval().multipliedBy(5);
    Duration longest = Duration.ofMinutes(1);
    return tenth.compareTo(shortest) < 0
        ? shortest
        : tenth.compareTo(longest) > 0 ? longest : tenth;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
