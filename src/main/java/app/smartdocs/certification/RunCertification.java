package app.smartdocs.certification;

import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobQueue;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.SendMany;
import app.smartdocs.job.Work;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt at leading a certification: sends its readings on their way, goes back on the queue
 * while they are under way, scores them, and brings the results together. Every step is kept, and
 * taken once by whoever comes after; the last one writes all that came out, with the lease as
 * guard.
 */
public final class RunCertification implements Work {
  private static final int BATCH = 200;
  private static final Duration LOST_AFTER = Duration.ofMinutes(30);
  private static final long SHORTEST_WAIT = 2;
  private static final long LONGEST_WAIT = 15;

  private final Certifications certifications;
  private final SampleReadings readings;
  private final ModelVersions models;
  private final ScoreReadings scoring;
  private final ConcludeCertification conclude;
  private final JobQueue queue;
  private final InstantSource clock;

  public RunCertification(
      Certifications certifications,
      SampleReadings readings,
      ModelVersions models,
      ScoreReadings scoring,
      ConcludeCertification conclude,
      JobQueue queue,
      InstantSource clock) {
    this.certifications = certifications;
    this.readings = readings;
    this.models = models;
    this.scoring = scoring;
    this.conclude = conclude;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public Outcome run(Job job, Hold hold) throws InterruptedException {
    CertificationId id = new CertificationId(job.subjectId());
    Optional<Certification> found = certifications.find(id);
    if (found.isEmpty()) {
      return new Outcome.Skipped("the certification was removed");
    }
    Certification certification = found.get();
    Optional<String> version = version(certification);
    if (version.isEmpty()) {
      readings.callOff(id, null, clock.instant());
      return failed("ModelNotFound", "The service knows no such model. Check its id.");
    }
    send(id, hold);
    Map<JobStatus, Integer> progress = readings.progress(id);
    if (!progress.keySet().stream().allMatch(JobStatus::isFinal)) {
      return new Outcome.Snoozed(
          Duration.ofSeconds(Math.min(LONGEST_WAIT, SHORTEST_WAIT + job.waits())),
          "samples are being read");
    }
    // What was called off is no failure of the model's, and a report without it would be none of
    // the suite.
    if (progress.containsKey(JobStatus.CANCELLED) || progress.containsKey(JobStatus.SKIPPED)) {
      return failed(
          "ReadingsCalledOff",
          "Some samples' readings were called off. Start a certification anew.");
    }
    return settled(hold, certification, version.get());
  }

  // As it was when the readings began, for these are what the verdict is on.
  private Optional<String> version(Certification certification) {
    if (certification.modelVersion() != null) {
      return Optional.of(certification.modelVersion());
    }
    Optional<String> now = models.of(certification.modelId());
    now.ifPresent(version -> certifications.noteModelVersion(certification.id(), version));
    return now;
  }

  private Outcome settled(Hold hold, Certification certification, String version) {
    if (!models.of(certification.modelId()).equals(Optional.of(version))) {
      return failed(
          "ModelChanged",
          "The model was built anew or deleted while it was tested. Start a certification anew.");
    }
    ScoreReadings.Result result = scoring.run(certification, hold);
    if (result instanceof ScoreReadings.Result.Unfit unfit) {
      return new Outcome.Rejected(unfit.error());
    }
    return result instanceof ScoreReadings.Result.Scored scored
        ? conclude.run(hold, certification, version, scored)
        : new Outcome.Snoozed(Duration.ZERO, "readings are being scored");
  }

  private static Outcome failed(String code, String message) {
    return new Outcome.Rejected(new JobError(code, message));
  }

  private void send(CertificationId id, Hold hold) throws InterruptedException {
    List<JobId> batch = readings.unsent(id, BATCH);
    if (batch.isEmpty()) {
      return;
    }
    try (SendMany messages = new SendMany(JobKind.SAMPLE, queue)) {
      while (!batch.isEmpty()) {
        messages.send(batch);
        readings.noteSent(id, batch, clock.instant().plus(LOST_AFTER));
        hold.check();
        batch = readings.unsent(id, BATCH);
      }
    }
  }
}
