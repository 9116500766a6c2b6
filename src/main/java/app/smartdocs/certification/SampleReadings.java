package app.smartdocs.certification;

import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The readings that certifications consist of. */
public interface SampleReadings {
  /** How many are held at once where all are gone through. */
  int PAGE = 200;

  /** How many there are by status, of each certification that has any. */
  Map<CertificationId, Map<JobStatus, Integer>> progress(Collection<CertificationId> ids);

  /** How many there are by status. */
  default Map<JobStatus, Integer> progress(CertificationId id) {
    return progress(List.of(id)).getOrDefault(id, Map.of());
  }

  /** In their order, the samples' and then the repeats', after so many, so many at most. */
  List<SampleReading> page(CertificationId id, int after, int limit);

  /** What the readings took. */
  Effort effort(CertificationId id);

  /**
   * What readings took.
   *
   * @param pages that were read, all together
   * @param times from the service's acceptance to the result, the shortest first; of those alone
   *     that came to one
   */
  record Effort(int pages, List<Duration> times) {}

  /** Jobs of readings whose message was not sent yet. */
  List<JobId> unsent(CertificationId id, int limit);

  void noteSent(CertificationId id, List<JobId> jobs, Instant resendAt);

  void saveScore(CertificationId id, JobId job, String score);

  /**
   * Calls those off that nothing was paid for yet and that nobody works on.
   *
   * @param actor who asked for it; null if nobody did
   */
  void callOff(CertificationId id, @Nullable String actor, Instant now);

  /** Goes through all of them, in their order. */
  default void each(CertificationId id, Consumer<SampleReading> visitor) {
    int after = 0;
    List<SampleReading> page;
    do {
      page = page(id, after, PAGE);
      page.forEach(visitor);
      after += page.size();
    } while (page.size() == PAGE);
  }
}
