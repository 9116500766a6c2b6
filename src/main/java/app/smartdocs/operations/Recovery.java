package app.smartdocs.operations;

import app.smartdocs.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds the jobs that nobody works on although somebody should. */
public interface Recovery {
  /**
   * Jobs whose message is overdue. Each is handed out once, and not again before as much time has
   * passed as it has waited already, at least {@code interval}: behind a long queue, messages don't
   * multiply.
   */
  List<Job> takeOverdue(Instant now, Duration interval, int limit);

  /** Has a job whose message could not be sent handed out again at the next call. */
  void notSent(Job job, Instant now);

  /**
   * Ends the attempts whose lease ran out: their workers were killed. Each job becomes PENDING, and
   * due; or CANCELLED, if that was asked for; or FAILED, if its workers were killed too often. An
   * attempt that was lost is no attempt.
   *
   * @return the jobs, as they were left
   */
  List<Job> endLostAttempts(Instant now, int limit);
}
