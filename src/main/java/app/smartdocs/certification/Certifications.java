package app.smartdocs.certification;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where certifications are kept. */
public interface Certifications {
  /**
   * Keeps one with its job, and a reading and a job for each sample and repeat: all or nothing.
   *
   * @param readings in their order: the samples', repeat by repeat
   * @return false, with nothing written, if its suite is gone
   */
  boolean record(Certification certification, Job job, List<Planned> readings);

  /** A reading to be made. */
  record Planned(SuiteSample sample, int repeat, Job job) {}

  Optional<Certification> find(CertificationId id);

  /** The one that a sample is read for. */
  Optional<Certification> findByReading(JobId job);

  /**
   * The newest first.
   *
   * @param before only older ones; null for all
   * @param model only this model's; null for all
   */
  List<Certification> newest(@Nullable CertificationId before, @Nullable String model, int limit);

  /** The last one that ended, of the same model and suite, by the suite's name. */
  Optional<Certification> lastEnded(String model, String suite);

  /** The last one that ended of each model and suite. */
  List<Certification> lastEnded();

  /** How many readings there are by status. */
  Map<JobStatus, Integer> progress(CertificationId id);

  /** How the job that leads it stands; empty once the certification was removed. */
  Optional<Lead> lead(CertificationId id);

  /**
   * The job that leads a certification.
   *
   * @param error why it failed; null if it did not
   */
  record Lead(JobStatus status, @Nullable JobError error) {
    /** Whether the certification goes on. */
    public boolean isUnderWay() {
      return !status.isFinal();
    }
  }

  /** In their order, after so many, so many at most. */
  List<SampleReading> readings(CertificationId id, int after, int limit);

  /** Jobs of readings whose message was not sent yet. */
  List<JobId> unsent(CertificationId id, int limit);

  void noteSent(CertificationId id, List<JobId> jobs, Instant resendAt);

  void saveScore(CertificationId id, SampleReading reading, String score);

  /**
   * Keeps what came out and completes the job: all or nothing.
   *
   * @return false, with nothing written, if the lease was lost
   */
  boolean conclude(Lease lease, CertificationId id, Certification.Findings findings);

  /**
   * Removes one that is not under way, with its readings.
   *
   * @return false, with nothing removed, if it is under way or there is none
   */
  boolean remove(CertificationId id);

  /** Whether a certificate holds at a time for a model. */
  boolean isCertified(String model, Instant now);
}
