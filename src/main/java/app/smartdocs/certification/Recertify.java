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

  /** Starts what is due. */
  public void run() {
    Instant now = clock.instant();
    certificates.due(now.plus(before), now.minus(again())).forEach(this::start);
    for (Certification held : certificates.inForce(now)) {
      Optional<String> version = models.of(held.modelId());
      if (held.modelVersion() != null && !version.equals(Optional.of(held.modelVersion()))) {
        certificates.revoke(held.id(), now);
        LogLine.of("CertificateRevoked")
            .with("certification", held.id().value())
            .code("model", held.modelId())
            .code("suite", held.suite().name())
            .code("reason", version.isPresent() ? "model.changed" : "model.gone")
            .warn(LOG);
        if (version.isPresent()) {
          start(held);
        }
      }
    }
  }

  private Duration again() {
    Duration most = before.compareTo(LATEST_AGAIN) < 0 ? before : LATEST_AGAIN;
    return most.compareTo(SOONEST_AGAIN) < 0 ? SOONEST_AGAIN : most;
  }

  private void start(Certification last) {
    StartCertification.Started started =
        start.run(last.modelId(), last.suite().name(), last.repeats(), last.createdBy(), true);
    if (started instanceof StartCertification.Started.Running running) {
      LogLine.of("CertificationScheduled")
          .with("certification", running.certification().id().value())
          .code("model", last.modelId())
          .code("suite", last.suite().name())
          .info(LOG);
    } else {
      // The certificate ends, and nobody would hear of it before the gate closes.
      LogLine.of("CertificationNotScheduled")
          .with("certification", last.id().value())
          .code("model", last.modelId())
          .code("suite", last.suite().name())
          .warn(LOG);
    }
  }
}
