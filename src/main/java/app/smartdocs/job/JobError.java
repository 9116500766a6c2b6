package app.smartdocs.job;

import java.util.Set;

/**
 * Why an attempt or a job failed.
 *
 * @param code for programs: the service's own code where it gave one, {@code JobTimeout} and the
 *     like otherwise; at most 100 characters
 * @param message for people; says what to do where something can be done
 */
public record JobError(String code, String message) {
  /** The job ran into its deadline; the words are those that S3's clients know. */
  public static final JobError TIMEOUT = new JobError("JobTimeout", "Job timeout exceeded");

  /** Where no attempt left an error of its own. */
  public static final JobError ATTEMPTS_USED_UP =
      new JobError("AttemptsUsedUp", "Every attempt ended before it could say why. Try again.");

  /** Where attempt after attempt was cut off, which a document may do that is too much to read. */
  public static final JobError WORKER_LOST =
      new JobError(
          "WorkerLost",
          "The work was cut off again and again before it was done. Try again; if that does not help,"
              + " report this job's id.");

  /** Where something that the work needs did not answer. */
  public static final String INTERNAL = "InternalError";

  private static final Set<String> OURS =
      Set.of(ATTEMPTS_USED_UP.code(), WORKER_LOST.code(), INTERNAL);

  /** Whether an error of this code says nothing of what was worked on. */
  public static boolean isOurs(String code) {
    return OURS.contains(code);
  }
}
