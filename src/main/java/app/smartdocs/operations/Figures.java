package app.smartdocs.operations;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be counted of the jobs. */
public interface Figures {
  /** The jobs of one kind that are not over. */
  record Open(long waiting, long delayed, long active, @Nullable Instant oldestDue) {
    static final Open NONE = new Open(0, 0, 0, null);

    long jobs() {
      return waiting + delayed + active;
    }
  }

  /**
   * Jobs that ended in one interval.
   *
   * @param slot which interval, from 0
   * @param p95Millis no more than this took 95 of 100, from acceptance to the end
   */
  record Slot(JobKind kind, int slot, long ended, long failed, long meanMillis, long p95Millis) {}

  /** How many jobs of one kind have one status. */
  record Count(JobKind kind, JobStatus status, long jobs) {}

  /** How many jobs of one kind came to their end at one attempt. */
  record Attempts(JobKind kind, int attempts, long jobs) {}

  /** Of those kinds that have any. */
  Map<JobKind, Open> open(Instant now);

  /** Whether there are uploads of which something may still lie in storage. */
  boolean hasUploadsToClear();

  /** All there are, over or not. */
  List<Count> counts();

  /** Those that ended from one time on. */
  List<Count> endedSince(Instant from);

  /** COMPLETED, FAILED or SKIPPED, at which attempt. */
  List<Attempts> attemptsSince(Instant from);

  /** COMPLETED, FAILED or SKIPPED, interval by interval; intervals without any are left out. */
  List<Slot> slots(Instant from, Duration interval);

  /** How many pages each model read, and was paid for, from one time on. */
  Map<String, Long> pagesSince(Instant from);
}
