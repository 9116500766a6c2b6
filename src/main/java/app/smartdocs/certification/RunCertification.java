package app.smartdocs.certification;

import app.smartdocs.certification.scoring.SampleScore;
import app.smartdocs.certification.scoring.ScoreSample;
import app.smartdocs.certification.scoring.ScoredReading;
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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Certifications certifications;
  private final SampleFiles files;
  private final ConcludeCertification conclude;
  private final JobQueue queue;
  private final InstantSource clock;

  public RunCertification(
      Certifications certifications,
      SampleFiles files,
      ConcludeCertification conclude,
      JobQueue queue,
      InstantSource clock) {
    this.certifications = certifications;
    this.files = files;
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
    send(id, hold);
    Map<JobStatus, Integer> progress = certifications.progress(id);
    if (!progress.keySet().stream().allMatch(JobStatus::isFinal)) {
      return new Outcome.Snoozed(
          Duration.ofSeconds(Math.min(LONGEST_WAIT, SHORTEST_WAIT + job.waits())),
          "samples are being read");
    }
    // What was called off is no failure of the model's, and a report without it would be none of
    // the suite.
    if (progress.containsKey(JobStatus.CANCELLED)) {
      return new Outcome.Rejected(
          new JobError(
              "ReadingsCalledOff",
              "Some samples' readings were called off. Start a certification anew."));
    }
    return conclude.run(hold, found.get(), scored(found.get(), hold));
  }

  private void send(CertificationId id, Hold hold) throws InterruptedException {
    List<JobId> batch = certifications.unsent(id, BATCH);
    if (batch.isEmpty()) {
      return;
    }
    try (SendMany messages = new SendMany(JobKind.SAMPLE, queue)) {
      while (!batch.isEmpty()) {
        messages.send(batch);
        certifications.noteSent(id, batch, clock.instant().plus(LOST_AFTER));
        hold.check();
        batch = certifications.unsent(id, BATCH);
      }
    }
  }

  private List<Scored> scored(Certification certification, Hold hold) {
    List<Scored> all = new ArrayList<>();
    List<SampleReading> page;
    do {
      page = certifications.readings(certification.id(), all.size(), BATCH);
      for (SampleReading reading : page) {
        all.add(scored(certification, reading));
        hold.check();
      }
    } while (page.size() == BATCH);
    return all;
  }

  /** A reading with its score, for a report. */
  record Scored(ScoredReading reading, @Nullable String apiVersion) {}

  private Scored scored(Certification certification, SampleReading reading) {
    String saved = reading.score();
    ScoreJson.Kept kept = saved == null ? score(certification, reading) : ScoreJson.kept(saved);
    return new Scored(
        new ScoredReading(
            reading.sample().position(),
            reading.sample().name(),
            reading.repeat(),
            kept.score(),
            kept.failure()),
        kept.apiVersion());
  }

  private ScoreJson.Kept score(Certification certification, SampleReading reading) {
    Expectations expectations = certification.suite().expectations();
    Label label = LabelJson.read(reading.sample().label(), expectations);
    Optional<byte[]> result =
        reading.status() == JobStatus.COMPLETED
            ? files.result(reading.sample().document().id(), reading.job())
            : Optional.empty();
    ScoreJson.Kept kept =
        result
            .map(bytes -> of(expectations, label, bytes))
            .orElseGet(
                () ->
                    new ScoreJson.Kept(
                        ScoreSample.missed(expectations, label), null, failure(reading)));
    certifications.saveScore(certification.id(), reading, ScoreJson.write(kept));
    return kept;
  }

  private static ScoreJson.Kept of(Expectations expectations, Label label, byte[] bytes) {
    try {
      JsonNode result = JSON.readTree(bytes);
      SampleScore score = ScoreSample.score(expectations, label, result);
      return new ScoreJson.Kept(score, result.path("apiVersion").asText(""), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String failure(SampleReading reading) {
    return reading.status() == JobStatus.COMPLETED
        ? "ResultGone"
        : Objects.requireNonNullElse(reading.errorCode(), reading.status().name());
  }
}
