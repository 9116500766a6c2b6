package app.smartdocs.certification;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import java.util.Collection;
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

  /** The newest first. */
  List<Certification> newest(Wanted wanted, int limit);

  /**
   * Which ones.
   *
   * @param before only older ones; null for all
   * @param model only this model's; null for all
   * @param suite only those by versions of the suite of this name; null for all
   */
  record Wanted(@Nullable CertificationId before, @Nullable String model, @Nullable String suite) {}

  /** How the jobs that lead them stand; those are left out that were removed. */
  Map<CertificationId, Lead> leads(Collection<CertificationId> ids);

  /** How the job that leads it stands; empty once the certification was removed. */
  default Optional<Lead> lead(CertificationId id) {
    return Optional.ofNullable(leads(List.of(id)).get(id));
  }

  /**
   * The job that leads a certification.
   *
   * @param calledOff whether a person called it off
   * @param error why it failed; null if it did not
   */
  record Lead(JobStatus status, boolean calledOff, @Nullable JobError error) {
    /** Whether the certification goes on. */
    public boolean isUnderWay() {
      return !status.isFinal();
    }

    /** Whether somebody waits for its readings. */
    boolean isWanted() {
      return isUnderWay() && !calledOff;
    }
  }

  /** Keeps which version of its model is tested. */
  void noteModelVersion(CertificationId id, String version);

  /**
   * Keeps what came out and completes the job: all or nothing. A rejection ends the certificates
   * that the model has by versions of the same suite.
   *
   * @return false, with nothing written, if the lease was lost
   */
  boolean conclude(Lease lease, Certification certification, Certification.Findings findings);

  /**
   * Removes one that is not under way, with its readings.
   *
   * @return false, with nothing removed, if it is under way or there is none
   */
  boolean remove(CertificationId id);
}
