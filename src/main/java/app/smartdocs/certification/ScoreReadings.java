package app.smartdocs.certification;

import app.smartdocs.certification.ScoreJson.Kept;
import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.ScoreSample;
import app.smartdocs.certification.scoring.ScoredReading;
import app.smartdocs.job.Hold;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores readings that are over, and keeps each score: what takes longer than one attempt may is
 * gone on with by the next.
 */
public final class ScoreReadings {
  private static final int PAGE = 100;
  // An attempt has five minutes, and what it has scored is kept.
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The stored document is not the one that was labelled. */
  static final String SAMPLE_CHANGED = "SampleChanged";

  /** The stored document is not there. */
  static final String SAMPLE_GONE = "SampleGone";

  // Of the suite or of what was stored: they say nothing of the model.
  private static final Set<String> NO_FAULT_OF_THE_MODEL = Set.of(SAMPLE_CHANGED, SAMPLE_GONE);

  private final SampleReadings readings;
  private final SampleFiles files;
  private final InstantSource clock;

  public ScoreReadings(SampleReadings readings, SampleFiles files, InstantSource clock) {
    this.readings = readings;
    this.files = files;
    this.clock = clock;
  }

  /** How far it came. */
  public sealed interface Result {
    /**
     * All of them are scored.
     *
     * @param apiVersion of the service's interface that answered; null if every reading failed
     */
    record Scored(List<ScoredReading> readings, @Nullable String apiVersion) implements Result {}

    /** Some are left: the time was up, or one is being read again. */
    record Unfinished() implements Result {}

    /** There can be no verdict, whatever the model is like. */
    record Unfit(JobError error) implements Result {}
  }

  Result run(Certification certification, Hold hold) {
    Instant end = clock.instant().plus(LONGEST);
    List<ScoredReading> scored = new ArrayList<>();
    int ours = 0;
    String apiVersion = null;
    List<SampleReading> page;
    do {
      page = readings.page(certification.id(), scored.size(), PAGE);
      for (SampleReading reading : page) {
        if (!reading.status().isFinal() || clock.instant().isAfter(end)) {
          return new Result.Unfinished();
        }
        Optional<JobError> unfit = unfit(reading);
        if (unfit.isPresent()) {
          return new Result.Unfit(unfit.get());
        }
        Kept kept = kept(certification, reading);
        if (kept == null) {
          return new Result.Unfit(
              new JobError(
                  "ResultGone",
                  "What was read of " + reading.sample().name() + " is gone from storage."));
        }
        scored.add(kept.of(reading));
        ours += kept.failure() != null && JobError.isOurs(kept.failure()) ? 1 : 0;
        apiVersion = apiVersion == null ? kept.apiVersion() : apiVersion;
        hold.check();
      }
    } while (page.size() == PAGE);
    return ours > certification.suite().expectations().thresholds().failures() * scored.size()
        ? new Result.Unfit(notMade(ours, scored.size()))
        : new Result.Scored(scored, apiVersion);
  }

  // So few as a suite lets pass count like all that fail; an outage is no verdict on a model.
  private static JobError notMade(int ours, int all) {
    return new JobError(
        "ReadingsNotMade",
        ours
            + " of "
            + all
            + " readings failed since something that reading needs did not answer. Start a"
            + " certification anew when it does.");
  }

  private static Optional<JobError> unfit(SampleReading reading) {
    String code = reading.errorCode();
    return reading.status() == JobStatus.FAILED
            && code != null
            && NO_FAULT_OF_THE_MODEL.contains(code)
        ? Optional.of(
            new JobError(
                code,
                reading.sample().name()
                    + " is not in storage as it was labelled. Add the suite's documents as a suite"
                    + " of another name, and delete this one."))
        : Optional.empty();
  }

  /** Null if there should be a result, and is none. */
  private @Nullable Kept kept(Certification certification, SampleReading reading) {
    if (reading.status() != JobStatus.COMPLETED) {
      // Not what was kept: a reading that failed may have been tried again since.
      return keep(certification, reading, missed(certification, reading));
    }
    Kept before = reading.score() == null ? null : ScoreJson.kept(reading.score());
    if (before != null && before.failure() == null) {
      return before;
    }
    return files
        .result(reading.sample().document().id(), reading.job())
        .map(result -> keep(certification, reading, scored(certification, reading, result)))
        .orElse(null);
  }

  private Kept keep(Certification certification, SampleReading reading, Kept kept) {
    String json = ScoreJson.write(kept);
    if (!json.equals(reading.score())) {
      readings.saveScore(certification.id(), reading.job(), json);
    }
    return kept;
  }

  private static Kept missed(Certification certification, SampleReading reading) {
    Expectations expectations = certification.suite().expectations();
    SuiteSample sample = reading.sample();
    return new Kept(
        ScoreSample.missed(
            expectations,
            LabelJson.read(sample.label(), expectations),
            sample.document().pageCount()),
        null,
        Objects.requireNonNullElse(reading.errorCode(), reading.status().name()));
  }

  private static Kept scored(Certification certification, SampleReading reading, byte[] bytes) {
    Expectations expectations = certification.suite().expectations();
    SuiteSample sample = reading.sample();
    try {
      JsonNode result = JSON.readTree(bytes);
      return new Kept(
          ScoreSample.score(
              expectations,
              LabelJson.read(sample.label(), expectations),
              result,
              sample.document().pageCount()),
          result.path("apiVersion").asText(""),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
