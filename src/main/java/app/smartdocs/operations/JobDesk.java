package app.smartdocs.operations;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs, for people: what happened to them, and what is to be done with them. */
public interface JobDesk {
  Optional<Job> find(JobId id, Scope scope);

  /** What happened to a job, oldest first. */
  List<JobEvent> history(JobId id);

  /**
   * FAILED or CANCELLED → PENDING, with all attempts before it again.
   *
   * @param actor the object id of whoever asks
   * @return false, with nothing written, if it is in no such state (any more)
   */
  boolean retry(JobId id, String actor, Instant now);

  /**
   * PENDING → CANCELLED; an attempt that is under way is told to stop.
   *
   * @return false, with nothing written, if the job is over
   */
  boolean cancel(JobId id, String actor, Instant now);

  /** Oldest first. */
  List<Job> list(JobFilter filter, Scope scope);

  /**
   * Newest first.
   *
   * @param before where the page before ended; null for the first
   */
  List<Job> newest(JobFilter filter, @Nullable JobId before, Scope scope);
}
