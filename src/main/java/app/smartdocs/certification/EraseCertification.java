package app.smartdocs.certification;

import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.job.JobStatus;

/** Removes a certification: what was read for it, and then its rows. */
public final class EraseCertification {
  private final Certifications certifications;
  private final SampleReadings readings;
  private final SampleFiles files;

  public EraseCertification(
      Certifications certifications, SampleReadings readings, SampleFiles files) {
    this.certifications = certifications;
    this.readings = readings;
    this.files = files;
  }

  /**
   * Removes it. The rows go last: where storage fails or the process dies before that, it is there
   * to be removed again, and nothing stays behind that nobody knows of.
   *
   * @return false, with its rows left, if it is under way
   */
  public boolean run(CertificationId id) {
    boolean over =
        certifications.lead(id).filter(Lead::isUnderWay).isEmpty()
            && !readings.progress(id).containsKey(JobStatus.PROCESSING);
    if (over) {
      readings.each(id, each -> files.eraseResult(each.sample().document().id(), each.job()));
    }
    return over && certifications.remove(id);
  }
}
