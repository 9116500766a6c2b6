package app.smartdocs.certification;

import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.scoring.Criterion;
import app.smartdocs.certification.scoring.Difference;
import app.smartdocs.certification.scoring.Difference.Significance;
import app.smartdocs.certification.scoring.Estimate;
import app.smartdocs.certification.scoring.MakeReport;
import app.smartdocs.certification.scoring.Report;
import app.smartdocs.certification.scoring.Verdict;
import app.smartdocs.job.Hold;
import app.smartdocs.job.LogLine;
import app.smartdocs.job.Outcome;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Makes the report and the certificate of a certification whose readings are over. */
public final class ConcludeCertification {
  private static final Logger LOG = System.getLogger(ConcludeCertification.class.getName());

  private final Certifications certifications;
  private final Certificates certificates;
  private final CompareCertifications compare;
  private final SignCertificate signing;
  private final String apiVersion;
  private final String project;
  private final Duration life;
  private final InstantSource clock;

  /**
   * Wires it.
   *
   * @param apiVersion of the service's interface, by which it is asked
   * @param project the version of this app
   * @param life how long a certificate holds
   */
  public ConcludeCertification(
      Certifications certifications,
      Certificates certificates,
      CompareCertifications compare,
      SignCertificate signing,
      String apiVersion,
      String project,
      Duration life,
      InstantSource clock) {
    this.certifications = certifications;
    this.certificates = certificates;
    this.compare = compare;
    this.signing = signing;
    this.apiVersion = apiVersion;
    this.project = project;
    this.life = life;
    this.clock = clock;
  }

  Outcome run(
      Hold hold,
      Certification certification,
      String modelVersion,
      ScoreReadings.Result.Scored scored) {
    Report report = MakeReport.of(certification.suite().expectations(), scored.readings());
    List<Difference> worse = worse(certification, report);
    String answeredBy = Objects.requireNonNullElse(scored.apiVersion(), apiVersion);
    Instant now = clock.instant();
    Instant expires = now.plus(life);
    Certificate certificate =
        certificate(
            certification,
            report,
            new Certificate.Model(certification.modelId(), modelVersion, answeredBy),
            now,
            expires);
    Findings findings =
        new Findings(
            report.verdict().name(),
            ScoreJson.write(report),
            signing.sign(certificate),
            worse.isEmpty() ? null : ScoreJson.write(worse),
            now,
            expires,
            null);
    hold.check();
    // Before the commit: should the process die in between, it is said once too often, not never.
    log(certification, report, worse);
    if (!certifications.conclude(hold.lease(), certification, findings)) {
      throw hold.lost();
    }
    return new Outcome.Completed();
  }

  private List<Difference> worse(Certification certification, Report report) {
    return certificates
        .lastEnded(certification.modelId(), certification.suite().name())
        .map(before -> compare.measures(before, certification, report))
        .orElse(List.of())
        .stream()
        .filter(difference -> difference.significance() == Significance.WORSE)
        .toList();
  }

  private Certificate certificate(
      Certification certification,
      Report report,
      Certificate.Model model,
      Instant now,
      Instant expires) {
    Suite suite = certification.suite();
    Estimate f1 = report.overall().f1();
    return new Certificate(
        Certificate.SCHEMA,
        certification.id().value(),
        report.verdict().name(),
        model,
        new Certificate.OfSuite(suite.name(), suite.fingerprint(), suite.samples()),
        report.repeats(),
        report.readings(),
        f1 == null ? null : f1.value(),
        f1 == null ? null : f1.low(),
        report.criteria().stream()
            .filter(criterion -> criterion.standing() != Criterion.Standing.PASSED)
            .map(Criterion::code)
            .toList(),
        project,
        now,
        expires);
  }

  private void log(Certification certification, Report report, List<Difference> worse) {
    about(certification, LogLine.of("CertificationEnded"))
        .code("verdict", report.verdict().name())
        .info(LOG);
    for (Difference difference : worse) {
      about(certification, LogLine.of("ModelGotWorse"))
          .code("measure", difference.measure().replace(':', '.'))
          .code("change", String.valueOf(difference.change()))
          .warn(LOG);
    }
    if (report.verdict() == Verdict.REJECTED && heldCertificate(certification)) {
      about(certification, LogLine.of("CertificateRevoked")).code("reason", "rejected").warn(LOG);
    }
  }

  private boolean heldCertificate(Certification certification) {
    return certificates.inForce(clock.instant()).stream()
        .anyMatch(
            held ->
                held.modelId().equals(certification.modelId())
                    && held.suite().name().equals(certification.suite().name()));
  }

  private static LogLine about(Certification certification, LogLine line) {
    return line.with("certification", certification.id().value())
        .code("model", certification.modelId())
        .code("suite", certification.suite().name());
  }
}
