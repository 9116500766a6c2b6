package app.smartdocs.certification;

import static app.smartdocs.certification.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.job.Attempts;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Outcome;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RunCertificationTest {
  private final FakeCertifications certifications = new FakeCertifications();
  private final FakeReadings readings = new FakeReadings();
  private final FakeFiles files = new FakeFiles();

  /** Several senders write to it at a time. */
  private final List<JobId> sent = Collections.synchronizedList(new ArrayList<>());

  private @Nullable String version = "monday";
  private int waits;

  private static KeyPair key() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Certification kept(@Nullable String tested, int samples) {
    Certification certification =
        certifications.keep(Examples.certification(Examples.suite("f", samples), tested));
    readings.keep(
        certification,
        IntStream.rangeClosed(1, samples)
            .mapToObj(each -> Examples.sample(each, "s" + each, Examples.LABEL))
            .map(Examples::reading)
            .toList());
    return certification;
  }

  private void end(Certification certification, JobStatus status) {
    readings.change(
        certification,
        each -> {
          files.results.put(each.job(), Examples.result("7", "Ana"));
          return Examples.reading(each, status, null, null);
        });
  }

  private Outcome run(Certification certification) throws InterruptedException {
    RunCertification work =
        new RunCertification(
            certifications,
            readings,
            model -> Optional.ofNullable(version),
            new ScoreReadings(readings, files, () -> NOW),
            new ConcludeCertification(
                certifications,
                new FakeCertificates(certifications),
                new CompareCertifications(readings),
                new SignCertificate(RunCertificationTest::key),
                "2024-11-30",
                "0.1.0",
                Duration.ofDays(90),
                () -> NOW),
            (kind, id, delay) -> {
              assertThat(kind).isEqualTo(JobKind.SAMPLE);
              assertThat(versionOf(certification)).isNotNull();
              sent.add(id);
            },
            () -> NOW);
    Job job = Examples.job(JobKind.CERTIFICATION, certification.job(), certification);
    return work.run(Attempts.claimed(job, waits), Attempts.held(job, () -> NOW));
  }

  private @Nullable String versionOf(Certification certification) {
    return certifications.find(certification.id()).orElseThrow().modelVersion();
  }

  private static String code(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    return ((Outcome.Rejected) outcome).error().code();
  }

  @Test
  void aModelThatTheServiceDoesNotKnowIsNotReadBy() throws InterruptedException {
    version = null;
    Certification certification = kept(null, 3);

    assertThat(run(certification))
        .isEqualTo(
            new Outcome.Rejected(
                new JobError("ModelNotFound", "The service knows no such model. Check its id.")));

    assertThat(sent).isEmpty();
    assertThat(readings.calledOff).containsExactly(certification.id());
    assertThat(readings.progress(certification.id())).containsOnlyKeys(JobStatus.CANCELLED);
  }

  /** The queue looks for it with each message. */
  @Test
  void theVersionIsNotedOnceAndBeforeAnythingIsSent() throws InterruptedException {
    Certification certification = kept(null, 3);

    Outcome first = run(certification);
    version = "tuesday";
    Outcome second = run(certification);

    assertThat(List.of(first, second)).allMatch(Outcome.Snoozed.class::isInstance);
    assertThat(certifications.noted).containsExactly("monday");
    assertThat(versionOf(certification)).isEqualTo("monday");
    assertThat(sent).hasSize(3);
  }

  @Test
  void readingsAreSentOnceInBatchesThatAreNoted() throws InterruptedException {
    Certification certification = kept("monday", 450);

    Outcome first = run(certification);
    Outcome second = run(certification);

    assertThat(List.of(first, second)).allMatch(Outcome.Snoozed.class::isInstance);
    assertThat(sent)
        .containsExactlyInAnyOrderElementsOf(
            readings.page(certification.id(), 0, 450).stream().map(SampleReading::job).toList());
    assertThat(readings.batches.keySet()).extracting(List::size).containsExactly(200, 200, 50);
    assertThat(readings.batches.values()).containsOnly(NOW.plus(Duration.ofMinutes(30)));
  }

  @Test
  void whatWasSentByAnAttemptBeforeIsNotSentAgain() throws InterruptedException {
    Certification certification = kept("monday", 3);
    List<JobId> two = readings.unsent(certification.id(), 2);
    readings.noteSent(certification.id(), two, NOW);

    assertThat(run(certification)).isInstanceOf(Outcome.Snoozed.class);

    assertThat(sent).hasSize(1).doesNotContainAnyElementsOf(two);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "5, 7", "13, 15", "100, 15"})
  void whileSamplesAreReadItLooksLessAndLessOften(int before, int seconds)
      throws InterruptedException {
    waits = before;

    assertThat(run(kept("monday", 3)))
        .isEqualTo(new Outcome.Snoozed(Duration.ofSeconds(seconds), "samples are being read"));
  }

  @Test
  void oneThatIsStillBeingReadIsWaitedForThoughOthersWereCalledOff() throws InterruptedException {
    Certification certification = kept("monday", 3);
    readings.change(
        certification,
        each ->
            Examples.reading(
                each,
                each.sample().position() == 1 ? JobStatus.PROCESSING : JobStatus.CANCELLED,
                null,
                null));

    assertThat(run(certification)).isInstanceOf(Outcome.Snoozed.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLED", "SKIPPED"})
  void aReadingThatWasCalledOffLeavesNoVerdict(JobStatus one) throws InterruptedException {
    Certification certification = kept("monday", 3);
    end(certification, JobStatus.COMPLETED);
    readings.change(
        certification,
        each -> each.sample().position() == 2 ? Examples.reading(each, one, null, null) : each);

    assertThat(code(run(certification))).isEqualTo("ReadingsCalledOff");
    assertThat(readings.saved).isEmpty();
  }

  @Test
  void aModelThatWasBuiltAnewMeanwhileGetsNoVerdict() throws InterruptedException {
    Certification certification = kept("sunday", 3);
    end(certification, JobStatus.COMPLETED);

    assertThat(code(run(certification))).isEqualTo("ModelChanged");
    assertThat(readings.saved).isEmpty();
  }

  @Test
  void aModelThatWasDeletedMeanwhileGetsNoVerdict() throws InterruptedException {
    version = null;
    Certification certification = kept("sunday", 3);
    end(certification, JobStatus.COMPLETED);

    assertThat(code(run(certification))).isEqualTo("ModelChanged");
  }

  @Test
  void aResultThatIsGoneLeavesNoVerdict() throws InterruptedException {
    Certification certification = kept("monday", 3);
    end(certification, JobStatus.COMPLETED);
    files.results.clear();

    assertThat(code(run(certification))).isEqualTo("ResultGone");
  }

  @Test
  void readingsThatAreOverAreConcluded() throws InterruptedException {
    Certification certification = kept("monday", 3);
    end(certification, JobStatus.COMPLETED);

    assertThat(run(certification)).isEqualTo(new Outcome.Completed());

    Certification ended = certifications.find(certification.id()).orElseThrow();
    Certification.Findings findings = Objects.requireNonNull(ended.findings());
    assertThat(ScoreJson.report(findings.report()).readings()).isEqualTo(3);
    assertThat(findings.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
    assertThat(findings.certificate()).contains("\"version\":\"monday\"");
  }

  @Test
  void aCertificationThatWasRemovedIsNotRun() throws InterruptedException {
    Certification removed = Examples.certification(Examples.suite("f", 3), null);

    assertThat(run(removed)).isEqualTo(new Outcome.Skipped("the certification was removed"));
    assertThat(sent).isEmpty();
  }
}
