package app.smartdocs.certification;

import app.smartdocs.job.JobId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model put to the test by a suite: every sample is read, as often as was asked.
 *
 * @param modelId that is tested
 * @param modelVersion which version of it; null until its readings are on their way
 * @param repeats how often each sample is read, from 1
 * @param job that sends the readings on their way and brings their results together; its status is
 *     how far this is
 * @param createdBy who started it
 * @param scheduled whether it was started by schedule: a certificate was about to end, or the model
 *     was built anew
 * @param findings null until it is over
 */
public record Certification(
    CertificationId id,
    Suite suite,
    String modelId,
    @Nullable String modelVersion,
    int repeats,
    JobId job,
    String createdBy,
    Instant createdAt,
    boolean scheduled,
    @Nullable Findings findings) {

  /**
   * What came out.
   *
   * @param verdict what the report comes to
   * @param report as JSON
   * @param certificate as JSON, signed
   * @param worse what got worse since the certification before, as JSON; null if nothing did
   * @param endedAt when the results came together
   * @param expiresAt until when the certificate holds
   * @param revokedAt when it ceased to hold before that, since the model was rejected by the same
   *     suite or is not the one that was tested; null if it did not
   */
  public record Findings(
      String verdict,
      String report,
      String certificate,
      @Nullable String worse,
      Instant endedAt,
      Instant expiresAt,
      @Nullable Instant revokedAt) {
    /** Whether this certifies the model at a time. */
    public boolean certifies(Instant now) {
      return verdict.equals("CERTIFIED") && revokedAt == null && now.isBefore(expiresAt);
    }
  }
}
