package app.smartdocs.certification;

import static app.smartdocs.certification.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.ScoreReadings.Result;
import app.smartdocs.certification.scoring.FieldOutcome;
import app.smartdocs.certification.scoring.ScoredReading;
import app.smartdocs.job.Attempts;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScoreReadingsTest {
  private final FakeReadings readings = new FakeReadings();
  private final FakeFiles files = new FakeFiles();
  private final Certification certification =
      Examples.certification(Examples.suite("f", 20), "monday");
  private Instant now = NOW;

  private Result run() {
    return new ScoreReadings(readings, files, () -> now)
        .run(
            certification,
            Attempts.held(
                Examples.job(JobKind.CERTIFICATION, certification.job(), certification),
                () -> now));
  }

  /** So many readings, each of which has stored a result. */
  private void keep(int count) {
    readings.keep(
        certification,
        IntStream.rangeClosed(1, count)
            .mapToObj(each -> Examples.sample(each, "s" + each, Examples.LABEL))
            .map(Examples::reading)
            .map(each -> Examples.reading(each, JobStatus.COMPLETED, null, null))
            .toList());
    readings.each(
        certification.id(), each -> files.results.put(each.job(), Examples.result("7", "Ana")));
  }

  /** Has the first so many of them end otherwise. */
  private void change(int count, JobStatus status, @Nullable String errorCode) {
    readings.change(
        certification,
        each ->
            each.sample().position() <= count
                ? Examples.reading(each, status, errorCode, each.score())
                : each);
  }

  private static List<ScoredReading> scored(Result result) {
    assertThat(result).isInstanceOf(Result.Scored.class);
    return ((Result.Scored) result).readings();
  }

  private static JobError error(Result result) {
    assertThat(result).isInstanceOf(Result.Unfit.class);
    return ((Result.Unfit) result).error();
  }

  @Test
  void readingsAreScoredInTheirOrderOverAllPages() {
    keep(250);

    Result result = run();

    assertThat(scored(result))
        .extracting(ScoredReading::sample)
        .isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
    assertThat(scored(result))
        .allMatch(each -> each.failure() == null)
        .flatExtracting(each -> each.score().fields())
        .hasSize(500)
        .allMatch(field -> field.outcome() == FieldOutcome.RIGHT);
    assertThat(((Result.Scored) result).apiVersion()).isEqualTo("2024-11-30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SampleChanged", "SampleGone"})
  void aSampleThatIsNotAsItWasLabelledLeavesNoVerdictAndIsNamed(String code) {
    keep(3);
    change(1, JobStatus.FAILED, code);

    assertThat(error(run()))
        .isEqualTo(
            new JobError(
                code,
                "s1.pdf is not in storage as it was labelled. Add the suite's documents as a suite"
                    + " of another name, and delete this one."));
  }

  @Test
  void aResultThatIsGoneLeavesNoVerdictAndIsNamed() {
    keep(3);
    files.results.remove(readings.page(certification.id(), 1, 1).get(0).job());

    assertThat(error(run()))
        .isEqualTo(new JobError("ResultGone", "What was read of s2.pdf is gone from storage."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"InternalError", "AttemptsUsedUp", "WorkerLost"})
  void moreFailuresOfOursThanTheSuiteLetsPassLeaveNoVerdict(String code) {
    keep(20);
    change(2, JobStatus.FAILED, code);

    JobError error = error(run());

    assertThat(error.code()).isEqualTo("ReadingsNotMade");
    assertThat(error.message()).startsWith("2 of 20 readings failed");
  }

  @Test
  void asFewFailuresOfOursAsTheSuiteLetsPassCountAsFailures() {
    keep(20);
    change(1, JobStatus.FAILED, JobError.INTERNAL);

    assertThat(scored(run()))
        .hasSize(20)
        .filteredOn(each -> each.failure() != null)
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.failure()).isEqualTo("InternalError");
              assertThat(failed.score().fields())
                  .hasSize(2)
                  .allMatch(field -> field.outcome() == FieldOutcome.MISSING);
            });
  }

  @Test
  void failuresOfTheModelAreScoredHoweverManyTheyAre() {
    keep(20);
    change(20, JobStatus.FAILED, "InvalidContent");

    Result result = run();

    assertThat(scored(result))
        .hasSize(20)
        .allMatch(each -> "InvalidContent".equals(each.failure()));
    assertThat(((Result.Scored) result).apiVersion()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "PROCESSING"})
  void aReadingThatIsBeingTriedAgainIsWaitedFor(JobStatus status) {
    keep(3);
    change(1, status, "InvalidContent");

    assertThat(run()).isEqualTo(new Result.Unfinished());
  }

  @Test
  void aScoreThatWasKeptIsNotComputedAnew() {
    keep(3);
    List<ScoredReading> first = scored(run());
    files.results.clear();

    assertThat(scored(run())).isEqualTo(first);
    assertThat(readings.saved).hasSize(3);
  }

  @Test
  void aFailureThatWasKeptIsNotSavedAgain() {
    keep(3);
    change(1, JobStatus.FAILED, "InvalidContent");
    List<ScoredReading> first = scored(run());

    assertThat(scored(run())).isEqualTo(first);
    assertThat(readings.saved).hasSize(3);
  }

  @Test
  void aFailureThatWasKeptIsScoredAnewOnceTheReadingHasCompleted() {
    keep(3);
    change(1, JobStatus.FAILED, "InvalidContent");
    assertThat(scored(run())).extracting(ScoredReading::failure).contains("InvalidContent");

    change(1, JobStatus.COMPLETED, null);

    assertThat(scored(run()))
        .allMatch(each -> each.failure() == null)
        .flatExtracting(each -> each.score().fields())
        .allMatch(field -> field.outcome() == FieldOutcome.RIGHT);
    assertThat(readings.saved).hasSize(4);
  }

  @Test
  void aScoreThatWasKeptIsOfNoUseOnceTheReadingHasFailed() {
    keep(20);
    assertThat(scored(run())).hasSize(20);

    change(1, JobStatus.FAILED, "InvalidContent");

    assertThat(scored(run()).get(0).failure()).isEqualTo("InvalidContent");
  }

  @Test
  void whatTakesLongerThanAnAttemptMayIsGoneOnWithByTheNext() {
    keep(150);
    files.meanwhile = () -> now = now.plus(Duration.ofSeconds(1));

    assertThat(run()).isEqualTo(new Result.Unfinished());
    int after = readings.saved.size();
    assertThat(after).isBetween(60, 62);
    assertThat(run()).isEqualTo(new Result.Unfinished());
    assertThat(scored(run())).hasSize(150);

    Set<JobId> once = new HashSet<>(readings.saved);
    assertThat(readings.saved).hasSize(150).hasSameSizeAs(once);
  }
}
