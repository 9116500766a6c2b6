package app.smartdocs.certification;

import app.smartdocs.job.LogLine;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Puts models to the test again before their certificates end, and those at once that are not the
 * ones that were tested; by the newest version of the suite.
 */
public final class Recertify {
  private static final Logger LOG = System.getLogger(Recertify.class.getName());

  // A test that came to nothing is repeated, but not every night: each is paid for.
  private static final Duration SOONEST_AGAIN = Duration.ofDays(1);
  private static final Duration LATEST_AGAIN = Duration.ofDays(7);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Certificates certificates;
  private final StartCertification start;
  private final ModelVersions models;
  private final Duration before;
  private final InstantSource clock;

  /**
   * Wires it.
   *
   * @param before how long before a certificate ends its model is tested again
   */
  public Recertify(
      Certificates certificates,
      StartCertification start,
      ModelVersions models,
      Duration before,
      InstantSource clock) {
    this.certificates = certificates;
    this.start = start;
    this.models = models;
    this.before = before;
    this.clock = clock;
  }

  /** Revokes what does not hold any more, and starts what is due. */
  public void run() {
    Instant now = clock.instant();
    certificates.inForce(now).forEach(held -> revokeIfReplaced(held, now));
    certificates.due(now.plus(before), now.minus(again())).forEach(this::startIfThere);
  }

  // It is due from then on, until a test of the new model has come to something.
  private void revokeIfReplaced(Certification held, Instant now) {
    Optional<String> version = version(held);
    if (version.isPresent() && !version.get().equals(held.modelVersion())) {
      about(held, LogLine.of("CertificateRevoked"))
          .code("reason", version.get().isEmpty() ? "model.gone" : "model.changed")
          .warn(LOG);
      certificates.revoke(held.id(), now);
    }
  }

  /**
   * The version that its model has now: "" if there is no such model any more. Empty if that can't
   * be told; then the certificate is left as it is.
   */
  private Optional<String> version(Certification held) {
    if (held.modelVersion() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(models.of(held.modelId()).orElse(""));
    } catch (RuntimeException unanswered) {
      // One that the service does not answer for keeps the others from nothing.
      about(held, LogLine.of("ModelUnchecked")).warn(LOG, unanswered);
      return Optional.empty();
    }
  }

  // A little less than whole days: what was started in a night counts from that night on, not from
  // the
  // next.
  private Duration again() {
    Duration most = before.compareTo(LATEST_AGAIN) < 0 ? before : LATEST_AGAIN;
    return (most.compareTo(SOONEST_AGAIN) < 0 ? SOONEST_AGAIN : most).minus(AN_HOUR);
  }

  private void startIfThere(Certification last) {
    if (!version(last).filter(String::isEmpty).isPresent()) {
      start(last);
    }
  }

  private void start(Certification last) {
    StartCertification.Started started =
        start.run(last.modelId(), last.suite().name(), last.repeats(), last.createdBy(), true);
    if (started instanceof StartCertification.Started.Running running) {
      about(running.certification(), LogLine.of("CertificationScheduled")).info(LOG);
    } else {
      // The certificate ends, and nobody would hear of it before the gate closes.
      about(last, LogLine.of("CertificationNotScheduled")).warn(LOG);
    }
  }

  private static LogLine about(Certification certification, LogLine line) {
    return line.with("certification", certification.id().value())
        .code("model", certification.modelId())
        .code("suite", certification.suite().name());
  }
}
