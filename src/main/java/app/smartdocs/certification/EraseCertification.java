package app.smartdocs.certification;

import java.util.ArrayList;
import java.util.List;

/** Removes a certification: its rows, and then what was read for it. */
public final class EraseCertification {
  private static final int PAGE = 200;

  private final Certifications certifications;
  private final SampleFiles files;

  public EraseCertification(Certifications certifications, SampleFiles files) {
    this.certifications = certifications;
    this.files = files;
  }

  /**
   * Removes it.
   *
   * @return false, with nothing removed, if it is under way
   */
  public boolean run(CertificationId id) {
    List<SampleReading> readings = new ArrayList<>();
    List<SampleReading> page;
    do {
      page = certifications.readings(id, readings.size(), PAGE);
      readings.addAll(page);
    } while (page.size() == PAGE);
    if (!certifications.remove(id)) {
      return false;
    }
    readings.forEach(reading -> files.eraseResult(reading.sample().document().id(), reading.job()));
    return true;
  }
}
