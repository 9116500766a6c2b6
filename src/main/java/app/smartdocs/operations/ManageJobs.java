package app.smartdocs.operations;

import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Scope;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Retries and cancels jobs for people. Who asked stands in the job's history. */
public final class ManageJobs {
  private final JobDesk desk;
  private final Dispatch dispatch;
  private final InstantSource clock;

  public ManageJobs(JobDesk desk, Dispatch dispatch, InstantSource clock) {
    this.desk = desk;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  /** What came of a wish. */
  public sealed interface Answer {
    /** It was done; {@code job} is as it left the job. */
    record Done(Job job) implements Answer {}

    /** The job is in a state in which that makes no sense. */
    record NotNow(JobStatus status) implements Answer {}

    /** There is no such job among those that the caller may see. */
    record Unknown() implements Answer {}
  }

  /** Has a job tried again that failed or was called off. */
  public Answer retry(JobId id, Scope scope, String actor) {
    return answer(id, scope, () -> retried(id, actor));
  }

  /** Calls a job off: at once if it waits, at its next step if it is being worked on. */
  public Answer cancel(JobId id, Scope scope, String actor) {
    return answer(id, scope, () -> desk.cancel(id, actor, clock.instant()));
  }

  /**
   * What a wish for many came to.
   *
   * @param retried how many are on their way again
   * @param more whether more match than were asked for
   */
  public record Replay(int retried, boolean more) {}

  /** Has all jobs tried again that match, up to the filter's limit, oldest first. */
  public Replay retryAll(JobFilter filter, Scope scope, String actor) {
    JobFilter oneMore =
        new JobFilter(
            filter.kind(),
            filter.status(),
            filter.errorCode(),
            filter.createdFrom(),
            filter.createdBefore(),
            filter.limit() + 1);
    var found = desk.list(oneMore, scope);
    long retried =
        found.stream().limit(filter.limit()).filter(job -> retried(job.id(), actor)).count();
    return new Replay((int) retried, found.size() > filter.limit());
  }

  private boolean retried(JobId id, String actor) {
    boolean retried = desk.retry(id, actor, clock.instant());
    if (retried) {
      desk.find(id, Scope.everyone()).ifPresent(dispatch::send);
    }
    return retried;
  }

  private Answer answer(JobId id, Scope scope, BooleanSupplier wish) {
    if (desk.find(id, scope).isEmpty()) {
      return new Answer.Unknown();
    }
    boolean done = wish.getAsBoolean();
    Optional<Job> after = desk.find(id, scope);
    if (after.isEmpty()) {
      return new Answer.Unknown();
    }
    return done ? new Answer.Done(after.get()) : new Answer.NotNow(after.get().status());
  }
}
