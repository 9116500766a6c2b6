package app.smartdocs.certification;

import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.job.JobStatus;
import java.util.List;

/** Removes a certification: what was read for it, and then its rows. */
public final class EraseCertification {
  private static final int PAGE = 200;

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
   * @return false, with nothing removed, if it is under way
   */
  public boolean run(CertificationId id) {
    boolean over =
        certifications.lead(id).filter(Lead::isUnderWay).isEmpty()
            && !readings.progress(id).containsKey(JobStatus.PROCESSING);
    if (over) {
      eraseResults(id);
    }
    return over && certifications.remove(id);
  }

  private void eraseResults(CertificationId id) {
    int after = 0;
    List<SampleReading> page;
    do {
      page = readings.page(id, after, PAGE);
      page.forEach(each -> files.eraseResult(each.sample().document().id(), each.job()));
      after += page.size();
    } while (page.size() == PAGE);
  }
}
