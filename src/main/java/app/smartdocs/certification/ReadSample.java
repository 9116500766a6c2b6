package app.smartdocs.certification;

import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.document.Document;
import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * One attempt at a sample: read as every document is, unless its certification was called off, or
 * its content is not what was labelled.
 */
public final class ReadSample implements Work {
  // What the sweep sends early; usually a reading is sent once its certification has begun.
  private static final Duration NOT_BEGUN = Duration.ofSeconds(30);

  private final Certifications certifications;
  private final SampleFiles files;
  private final Function<Job, Optional<Document>> documents;
  private final Work reading;

  /**
   * Wires it.
   *
   * @param documents finds the document that a job reads
   * @param reading the way of all documents
   */
  public ReadSample(
      Certifications certifications,
      SampleFiles files,
      Function<Job, Optional<Document>> documents,
      Work reading) {
    this.certifications = certifications;
    this.files = files;
    this.documents = documents;
    this.reading = reading;
  }

  @Override
  public Outcome run(Job job, Hold hold) throws InterruptedException {
    Optional<Certification> of = certifications.findByReading(job.id());
    if (of.isEmpty()) {
      return new Outcome.Skipped("the certification was removed");
    }
    // What is paid for already is read to its end.
    if (job.operationId() == null) {
      if (of.get().findings() != null) {
        return new Outcome.Skipped("the certification is over");
      }
      if (certifications.lead(of.get().id()).filter(Lead::isWanted).isEmpty()) {
        return new Outcome.Cancelled();
      }
      if (of.get().modelVersion() == null) {
        return new Outcome.Snoozed(NOT_BEGUN, "the certification has not begun");
      }
      Optional<JobError> unfit = documents.apply(job).flatMap(this::unfit);
      if (unfit.isPresent()) {
        return new Outcome.Rejected(unfit.get());
      }
    }
    return reading.run(job, hold);
  }

  private Optional<JobError> unfit(Document document) {
    Optional<String> sha256 = files.sha256(document.id());
    return sha256.isEmpty()
        ? Optional.of(
            new JobError(
                ScoreReadings.SAMPLE_GONE, "The document that was labelled is not in storage."))
        : sha256.get().equals(document.sha256())
            ? Optional.empty()
            : Optional.of(
                new JobError(
                    ScoreReadings.SAMPLE_CHANGED,
                    "The stored document is not the one that was labelled."));
  }
}
