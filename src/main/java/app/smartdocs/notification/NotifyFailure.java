package app.smartdocs.notification;

import app.smartdocs.job.Backoff;
import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.Work;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells the webhook of a job that failed for good; again, later and later, until it takes it. */
public final class NotifyFailure implements Work {
  private static final int GONE = 410;

  private final Jobs jobs;
  private final Function<JobId, Optional<Job>> find;
  private final @Nullable Webhook webhook;
  private final Backoff backoff;
  private final InstantSource clock;

  /**
   * Wires it.
   *
   * @param find the job to tell of
   * @param webhook null if there is none (any more)
   */
  public NotifyFailure(
      Jobs jobs,
      Function<JobId, Optional<Job>> find,
      @Nullable Webhook webhook,
      Backoff backoff,
      InstantSource clock) {
    this.jobs = jobs;
    this.find = find;
    this.webhook = webhook;
    this.backoff = backoff;
    this.clock = clock;
  }

  @Override
  public Outcome run(Job job, Hold hold) throws InterruptedException {
    if (webhook == null) {
      return new Outcome.Skipped("there is no webhook");
    }
    Optional<Job> failed =
        find.apply(new JobId(job.subjectId()))
            .filter(subject -> subject.status() == JobStatus.FAILED);
    if (failed.isEmpty()) {
      return new Outcome.Skipped("the job was erased, or is tried again");
    }
    try {
      byte[] json = FailureNotice.of(failed.get()).json();
      return settle(job, hold, webhook.deliver(job.id().toString(), clock.instant(), json));
    } catch (HttpTimeoutException e) {
      return again(job, "The webhook did not answer in time.");
    } catch (IOException e) {
      return again(job, "The webhook could not be reached.");
    }
  }

  private Outcome settle(Job job, Hold hold, int status) {
    if (status >= 200 && status < 300) {
      return jobs.complete(hold.lease(), clock.instant())
          ? new Outcome.Completed()
          : new Outcome.Ignored("the job is not this attempt's any more");
    }
    // By the specification, the one answer after which a receiver wants to hear no more.
    return status == GONE
        ? new Outcome.Rejected(
            new JobError("WebhookGone", "The webhook answered 410: it wants to hear no more."))
        : again(job, "The webhook answered " + status + ".");
  }

  private Outcome again(Job job, String why) {
    return new Outcome.Postponed(
        backoff.after(job.attempts() - 1), new JobError("WebhookFailed", why));
  }
}
