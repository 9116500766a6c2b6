package app.smartdocs.certification;

import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.RunCertification.Scored;
import app.smartdocs.certification.scoring.Criterion;
import app.smartdocs.certification.scoring.Difference;
import app.smartdocs.certification.scoring.Difference.Significance;
import app.smartdocs.certification.scoring.Estimate;
import app.smartdocs.certification.scoring.MakeReport;
import app.smartdocs.certification.scoring.Report;
import app.smartdocs.job.Hold;
import app.smartdocs.job.LogLine;
import app.smartdocs.job.Outcome;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the report and the certificate of a certification whose readings are over. */
public final class ConcludeCertification {
  private static final Logger LOG = System.getLogger(ConcludeCertification.class.getName());

  private final Certifications certifications;
  private final SignCertificate signing;
  private final ModelVersions models;
  private final String project;
  private final Duration life;
  private final InstantSource clock;

  /**
   * Wires it.
   *
   * @param project the version of this app
   * @param life how long a certificate holds
   */
  public ConcludeCertification(
      Certifications certifications,
      SignCertificate signing,
      ModelVersions models,
      String project,
      Duration life,
      InstantSource clock) {
    this.certifications = certifications;
    this.signing = signing;
    this.models = models;
    this.project = project;
    this.life = life;
    this.clock = clock;
  }

  Outcome run(Hold hold, Certification certification, List<Scored> readings) {
    Report report =
        MakeReport.of(
            certification.suite().expectations(), readings.stream().map(Scored::reading).toList());
    List<Difference> worse = worse(certification, report);
    Instant now = clock.instant();
    Instant expires = now.plus(life);
    Certificate certificate =
        certificate(certification, report, apiVersion(readings), now, expires);
    Findings findings =
        new Findings(
            report.verdict().name(),
            ScoreJson.write(report),
            signing.sign(certificate),
            worse.isEmpty() ? null : ScoreJson.write(worse),
            now,
            expires);
    hold.check();
    if (!certifications.conclude(hold.lease(), certification.id(), findings)) {
      throw hold.lost();
    }
    log(certification, report, worse);
    return new Outcome.Completed();
  }

  // What was read by another suite of the same name says something, too: labels are added over
  // time.
  private List<Difference> worse(Certification certification, Report report) {
    Optional<Certification> before =
        certifications.lastEnded(certification.modelId(), certification.suite().name());
    return before
        .map(Certification::findings)
        .map(findings -> Difference.between(ScoreJson.report(findings.report()), report))
        .orElse(List.of())
        .stream()
        .filter(difference -> difference.significance() == Significance.WORSE)
        .toList();
  }

  private Certificate certificate(
      Certification certification, Report report, String apiVersion, Instant now, Instant expires) {
    Suite suite = certification.suite();
    Estimate f1 = report.overall().f1();
    return new Certificate(
        Certificate.SCHEMA,
        certification.id().value(),
        report.verdict().name(),
        new Certificate.Model(
            certification.modelId(),
            models.of(certification.modelId()).orElse(apiVersion),
            apiVersion),
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

  private static String apiVersion(List<Scored> readings) {
    return readings.stream()
        .map(Scored::apiVersion)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static void log(Certification certification, Report report, List<Difference> worse) {
    LogLine.of("CertificationEnded")
        .with("certification", certification.id().value())
        .code("model", certification.modelId())
        .code("suite", certification.suite().name())
        .code("verdict", report.verdict().name())
        .info(LOG);
    for (Difference difference : worse) {
      LogLine.of("ModelGotWorse")
          .with("certification", certification.id().value())
          .code("model", certification.modelId())
          .code("suite", certification.suite().name())
          .code("measure", difference.measure().replace(':', '.'))
          .code("change", String.valueOf(difference.change()))
          .warn(LOG);
    }
  }
}
