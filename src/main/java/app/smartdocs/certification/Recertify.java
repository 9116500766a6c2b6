package app.smartdocs.certification;

import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.job.LogLine;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts models to the test again before their certificates end, by the newest version of the suite.
 */
public final class Recertify {
  private static final Logger LOG = System.getLogger(Recertify.class.getName());
  private static final int MOST_LOOKED_AT = 200;

  private final Certifications certifications;
  private final StartCertification start;
  private final Duration before;
  private final InstantSource clock;

  /**
   * Wires it.
   *
   * @param before how long before a certificate ends its model is tested again
   */
  public Recertify(
      Certifications certifications,
      StartCertification start,
      Duration before,
      InstantSource clock) {
    this.certifications = certifications;
    this.start = start;
    this.before = before;
    this.clock = clock;
  }

  /**
   * Starts what is due.
   *
   * @return how many were started
   */
  public int run() {
    Instant due = clock.instant().plus(before);
    List<Certification> underWay =
        certifications.newest(null, null, MOST_LOOKED_AT).stream()
            .filter(each -> each.findings() == null && isUnderWay(each))
            .toList();
    int started = 0;
    for (Certification last : certifications.lastEnded()) {
      Certification.Findings findings = last.findings();
      // A model that was refused is no use to anybody, until a person has it tested again.
      if (findings != null
          && findings.verdict().equals("CERTIFIED")
          && findings.expiresAt().isBefore(due)
          && underWay.stream().noneMatch(each -> isOfTheSameKind(each, last))) {
        started += start(last) ? 1 : 0;
      }
    }
    return started;
  }

  private boolean isUnderWay(Certification certification) {
    return certifications.lead(certification.id()).filter(Lead::isUnderWay).isPresent();
  }

  private static boolean isOfTheSameKind(Certification one, Certification other) {
    return one.modelId().equals(other.modelId()) && one.suite().name().equals(other.suite().name());
  }

  private boolean start(Certification last) {
    StartCertification.Started started =
        start.run(last.modelId(), last.suite().name(), last.repeats(), last.createdBy(), true);
    if (started instanceof StartCertification.Started.Running running) {
      LogLine.of("CertificationScheduled")
          .with("certification", running.certification().id().value())
          .code("model", last.modelId())
          .info(LOG);
      return true;
    }
    return false;
  }
}
