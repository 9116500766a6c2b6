package app.smartdocs.function;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.certification.ScoreJson;
import app.smartdocs.certification.Suite;
import app.smartdocs.certification.scoring.Estimate;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A certification, on the wire.
 *
 * @param error why there will be no verdict; null if nothing failed
 * @param verdict null until it is over
 * @param revokedAt when its certificate ceased to hold before its end; null if it did not
 * @param valid whether its certificate certifies the model now
 * @param report null until it is over, and in lists
 * @param worse what got worse since the one before; null if nothing did
 * @param effort null while it is under way, and in lists
 */
record CertificationBody(
    String id,
    String model,
    OfSuite suite,
    int repeats,
    JobStatus status,
    @Nullable JobError error,
    Progress progress,
    boolean done,
    boolean scheduled,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable String verdict,
    boolean valid,
    @Nullable Estimate f1,
    @Nullable RawJson report,
    @Nullable RawJson worse,
    @Nullable Effort effort,
    String jobId,
    Links links) {

  /** The suite that it rests on. */
  record OfSuite(String id, String name, String title, String sha256, int samples) {
    static OfSuite of(Suite suite) {
      return new OfSuite(
          suite.id().toString(), suite.name(), suite.title(), suite.fingerprint(), suite.samples());
    }
  }

  /** How many readings there are, by how far they are. */
  record Progress(int pending, int processing, int completed, int failed, int cancelled) {
    static Progress of(Map<JobStatus, Integer> counts) {
      return new Progress(
          counts.getOrDefault(JobStatus.PENDING, 0),
          counts.getOrDefault(JobStatus.PROCESSING, 0),
          counts.getOrDefault(JobStatus.COMPLETED, 0),
          counts.getOrDefault(JobStatus.FAILED, 0),
          counts.getOrDefault(JobStatus.CANCELLED, 0) + counts.getOrDefault(JobStatus.SKIPPED, 0));
    }
  }

  /**
   * What the readings took.
   *
   * @param medianSeconds from the service's acceptance to the result; null if there is none
   * @param slowestSeconds of nineteen in twenty readings; null if there is none
   */
  record Effort(
      int pages,
      BigDecimal cost,
      String currency,
      @Nullable Double medianSeconds,
      @Nullable Double slowestSeconds) {}

  /** Where to go on from here; paths on this host. */
  record Links(String self, String samples, @Nullable String certificate, String export) {}

  static CertificationBody of(
      Certification certification,
      Lead lead,
      Map<JobStatus, Integer> progress,
      boolean whole,
      @Nullable Effort effort,
      Instant now) {
    Certification.Findings findings = certification.findings();
    // Its row was read before that of the job that leads it: what was concluded in between is not
    // over
    // until the results are there, too.
    JobStatus status =
        findings == null && lead.status() == JobStatus.COMPLETED
            ? JobStatus.PROCESSING
            : lead.status();
    String self = "/api/v1/certifications/" + certification.id();
    return new CertificationBody(
        certification.id().toString(),
        certification.modelId(),
        OfSuite.of(certification.suite()),
        certification.repeats(),
        status,
        status == JobStatus.FAILED ? lead.error() : null,
        Progress.of(progress),
        status.isFinal(),
        certification.scheduled(),
        certification.createdAt(),
        findings == null ? null : findings.endedAt(),
        findings == null ? null : findings.expiresAt(),
        findings == null ? null : findings.revokedAt(),
        findings == null ? null : findings.verdict(),
        findings != null && findings.certifies(now),
        findings == null ? null : ScoreJson.report(findings.report()).overall().f1(),
        findings == null || !whole ? null : new RawJson(findings.report()),
        findings == null || findings.worse() == null ? null : new RawJson(findings.worse()),
        effort,
        certification.job().toString(),
        new Links(
            self,
            self + "/samples",
            findings == null ? null : self + "/certificate",
            self + "/export"));
  }
}
