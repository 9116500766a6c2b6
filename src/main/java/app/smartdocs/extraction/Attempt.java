package app.smartdocs.extraction;

import app.smartdocs.document.Document;
import app.smartdocs.document.PageRanges;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.extraction.AnalysisService.Polled;
import app.smartdocs.extraction.AnalysisService.Refused;
import app.smartdocs.extraction.AnalysisService.Submitted;
import app.smartdocs.extraction.AnalysisService.Throttled;
import app.smartdocs.extraction.result.Analysis;
import app.smartdocs.extraction.result.Completeness;
import app.smartdocs.extraction.result.ResultFile;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a job that is ours: submit, or resume what an earlier attempt submitted, wait a
 * while, and store what came out. The operation's id is saved before the first poll, so that nobody
 * ever pays for the same analysis twice.
 */
final class Attempt {
  static final Outcome LEASE_LOST = new Outcome.Ignored("another attempt took over");

  private static final Logger LOG = System.getLogger(Attempt.class.getName());

  private final Jobs jobs;
  private final Readings readings;
  private final AnalysisFiles files;
  private final AnalysisService service;
  private final Timing timing;
  private final InstantSource clock;
  private final Pause pause;
  private final ResultJson json = new ResultJson();

  Attempt(
      Jobs jobs,
      Readings readings,
      AnalysisFiles files,
      AnalysisService service,
      Timing timing,
      InstantSource clock,
      Pause pause) {
    this.jobs = jobs;
    this.readings = readings;
    this.files = files;
    this.service = service;
    this.timing = timing;
    this.clock = clock;
    this.pause = pause;
  }

  Outcome run(Job job, Lease lease, ReadDocument target) throws InterruptedException {
    String operation = job.operationId();
    return operation == null
        ? submit(lease, target)
        : await(lease, target, operation, Objects.requireNonNull(job.submittedAt()));
  }

  private Outcome submit(Lease lease, ReadDocument target) throws InterruptedException {
    URI content = files.readUrl(target.document());
    // Whoever lost the job meanwhile must not pay for it.
    if (!jobs.renew(lease, leasedUntil())) {
      return LEASE_LOST;
    }
    Reading reading = target.reading();
    Submitted submitted = service.submit(content, reading.modelId(), reading.pages());
    if (submitted instanceof Refused refused) {
      return new Outcome.Rejected(refused.error());
    }
    if (submitted instanceof Throttled throttled) {
      return new Outcome.Snoozed(throttled.retryAfter(), "throttled");
    }
    String operation = ((Submitted.Accepted) submitted).operationId();
    Instant now = clock.instant();
    return save(lease, operation, now) ? await(lease, target, operation, now) : LEASE_LOST;
  }

  /** Tries for as long as the job is ours: an id that is not kept is paid for twice. */
  private boolean save(Lease lease, String operation, Instant submittedAt)
      throws InterruptedException {
    Instant end = submittedAt.plus(timing.lease());
    while (true) {
      try {
        boolean ours = jobs.saveOperation(lease, operation, submittedAt, leasedUntil());
        if (!ours) {
          logUnsaved(lease, operation, null);
        }
        return ours;
      } catch (RuntimeException failure) {
        if (clock.instant().plus(timing.pollInterval()).isAfter(end)) {
          logUnsaved(lease, operation, failure);
          throw failure;
        }
        pause.take(timing.pollInterval());
      }
    }
  }

  private static void logUnsaved(Lease lease, String operation, @Nullable Throwable cause) {
    LOG.log(
        Level.ERROR, "PaidOperationNotSaved job=" + lease.job() + " operation=" + operation, cause);
  }

  private Outcome await(Lease lease, ReadDocument target, String operation, Instant submittedAt)
      throws InterruptedException {
    Instant until = clock.instant().plus(timing.patience());
    while (true) {
      Outcome outcome = check(lease, target, operation);
      if (outcome != null) {
        return outcome;
      }
      Instant now = clock.instant();
      // Asked last: what is finished was paid for, however late it is found.
      if (now.isAfter(submittedAt.plus(timing.deadline()))) {
        return new Outcome.Rejected(JobError.TIMEOUT);
      }
      if (now.plus(timing.pollInterval()).isAfter(until)) {
        return new Outcome.Snoozed(
            nextLook(Duration.between(submittedAt, now)), "the analysis is running");
      }
      pause.take(timing.pollInterval());
      if (!jobs.renew(lease, leasedUntil())) {
        return LEASE_LOST;
      }
    }
  }

  /** Null while the analysis is running. */
  private @Nullable Outcome check(Lease lease, ReadDocument target, String operation) {
    Polled polled = service.poll(target.reading().modelId(), operation);
    if (polled instanceof Polled.Succeeded succeeded) {
      return store(lease, target, succeeded.analysis());
    }
    if (polled instanceof Refused refused) {
      return new Outcome.Rejected(refused.error());
    }
    if (polled instanceof Throttled throttled) {
      return new Outcome.Snoozed(throttled.retryAfter(), "throttled");
    }
    if (polled instanceof Polled.Forgotten) {
      LOG.log(
          Level.WARNING,
          "Job {0} is paid for twice: the service no longer knows operation {1}",
          lease.job(),
          operation);
      return submitAnew(lease, "the service forgot the operation");
    }
    if (polled instanceof Polled.Broken broken) {
      jobs.clearOperation(lease);
      throw new AnalysisBrokenException(broken.error());
    }
    return null;
  }

  private Outcome submitAnew(Lease lease, String reason) {
    return jobs.clearOperation(lease)
        ? new Outcome.Snoozed(Duration.ofSeconds(1), reason)
        : LEASE_LOST;
  }

  private Outcome store(Lease lease, ReadDocument target, Analysis analysis) {
    Completeness completeness = new Completeness(expectedPages(target), analysis.pages().size());
    PageRanges wanted = target.reading().pages();
    boolean others =
        wanted != null
            && !analysis.pages().stream().allMatch(page -> wanted.contains(page.pageNumber()));
    if (!completeness.isComplete() || others) {
      return new Outcome.Rejected(
          new JobError(
              "IncompleteResult",
              completeness.pagesReturned()
                  + " of "
                  + completeness.pagesExpected()
                  + " pages came back. The service's free tier reads two pages a document; on a paid"
                  + " tier, try again."));
    }
    Document document = target.document();
    ResultFile result =
        new ResultFile(
            ResultFile.SCHEMA_VERSION,
            document.id().value(),
            lease.job().value(),
            clock.instant(),
            completeness,
            analysis);
    files.storeResult(document.id(), lease.job(), json.write(result));
    return readings.complete(lease, analysis.pages().size(), clock.instant())
        ? new Outcome.Completed()
        : LEASE_LOST;
  }

  private static @Nullable Integer expectedPages(ReadDocument target) {
    var pages = target.reading().pages();
    return pages == null ? target.document().pageCount() : Integer.valueOf(pages.count());
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

  private Instant leasedUntil() {
    return clock.instant().plus(timing.lease());
  }
}
