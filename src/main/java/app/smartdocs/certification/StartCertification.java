package app.smartdocs.certification;

import app.smartdocs.certification.Certifications.Planned;
import app.smartdocs.document.Document;
import app.smartdocs.document.ModelId;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Puts a model to the test: everything is planned and recorded at once, and read in the background.
 */
public final class StartCertification {
  /** The most readings of one sample. */
  public static final int MOST_REPEATS = 10;

  // All their scores are in memory at once when they come together: about 60 MB.
  private static final int MOST_READINGS = 3000;
  private static final String NO_SUITE = "There is no such suite. GET /api/v1/suites lists them.";

  private final Suites suites;
  private final Certifications certifications;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public StartCertification(
      Suites suites,
      Certifications certifications,
      Dispatch dispatch,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.suites = suites;
    this.certifications = certifications;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of starting one. */
  public sealed interface Started {
    /** It is durable. */
    record Running(Certification certification) implements Started {}

    /** It was not started, and why. */
    record Refused(String detail) implements Started {}
  }

  /**
   * Starts one.
   *
   * @param suite a version's id, or a name, which stands for its newest version
   * @param repeats how often each sample is read, 1 to {@value #MOST_REPEATS}
   */
  public Started run(String model, String suite, int repeats, String caller, boolean scheduled) {
    if (!ModelId.isWellFormed(model) || !ModelId.mayExist(model)) {
      return new Started.Refused("model is no id of a supported prebuilt or of a custom model.");
    }
    if (repeats < 1 || repeats > MOST_REPEATS) {
      return new Started.Refused("repeats is a number from 1 to " + MOST_REPEATS + ".");
    }
    Optional<Suite> found =
        SuiteId.parse(suite).map(suites::find).orElseGet(() -> suites.latest(suite));
    if (found.isEmpty()) {
      return new Started.Refused(NO_SUITE);
    }
    Suite chosen = found.get();
    if (chosen.model() != null && model.startsWith("prebuilt-") && !model.equals(chosen.model())) {
      return new Started.Refused(
          "The suite labels what " + chosen.model() + " reads; " + model + " reads other fields.");
    }
    if (chosen.samples() * repeats > MOST_READINGS) {
      return new Started.Refused(
          "This would be %d readings, and %d are the most. Ask for fewer repeats."
              .formatted(chosen.samples() * repeats, MOST_READINGS));
    }
    return plan(chosen, model, repeats, caller, scheduled);
  }

  private Started plan(Suite suite, String model, int repeats, String caller, boolean scheduled) {
    Instant now = clock.instant();
    CertificationId id = new CertificationId(ids.get());
    Job job = Job.accepted(new JobId(ids.get()), JobKind.CERTIFICATION, id.value(), caller, now);
    Certification certification =
        new Certification(id, suite, model, null, repeats, job.id(), caller, now, scheduled, null);
    List<Planned> readings = new ArrayList<>();
    List<SuiteSample> samples = suites.samples(suite.id());
    for (int repeat = 1; repeat <= repeats; repeat++) {
      for (SuiteSample sample : samples) {
        Job reading =
            Job.accepted(
                new JobId(ids.get()),
                JobKind.SAMPLE,
                sample.document().id().value(),
                Document.SAMPLES,
                now);
        readings.add(new Planned(sample, repeat, reading));
      }
    }
    if (!certifications.record(certification, job, readings)) {
      return new Started.Refused(NO_SUITE);
    }
    dispatch.send(job);
    return new Started.Running(certification);
  }
}
