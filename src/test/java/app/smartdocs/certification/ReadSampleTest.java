package app.smartdocs.certification;

import static app.smartdocs.certification.Examples.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.document.Document;
import app.smartdocs.job.Attempts;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Outcome;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReadSampleTest {
  private static final JobId READING = new JobId(new UUID(1, 2));

  private final FakeCertifications certifications = new FakeCertifications();
  private final FakeFiles files = new FakeFiles();
  private final Suite suite = Examples.suite("f", 1);
  private final Document document = Examples.document("one");
  private final List<JobId> read = new ArrayList<>();

  private Certification kept(Certification certification) {
    certifications.link(READING, certification);
    files.stored.put(document.id(), ByteBuffer.wrap("one".getBytes(UTF_8)));
    return certifications.keep(certification);
  }

  private Certification begun() {
    return kept(Examples.certification(suite, "monday"));
  }

  private static Job job() {
    return Job.accepted(READING, JobKind.SAMPLE, new UUID(3, 4), Document.SAMPLES, NOW);
  }

  private Outcome run() throws InterruptedException {
    return run(Attempts.claimed(job(), 0));
  }

  private Outcome run(Job job) throws InterruptedException {
    ReadSample work =
        new ReadSample(
            certifications,
            files,
            its -> Optional.of(document),
            (its, hold) -> {
              read.add(its.id());
              return new Outcome.Completed();
            });
    return work.run(job, Attempts.held(job, () -> NOW));
  }

  private void lead(Certification of, JobStatus status, boolean calledOff) {
    certifications.leads.put(of.id(), new Lead(status, calledOff, null));
  }

  @Test
  void aSampleIsReadAsEveryDocumentIs() throws InterruptedException {
    var unused = begun();

    assertThat(run()).isEqualTo(new Outcome.Completed());
    assertThat(read).containsExactly(READING);
  }

  @Test
  void whatIsSentBeforeItsCertificationHasBegunWaits() throws InterruptedException {
    var unused = kept(Examples.certification(suite, null));

    assertThat(run())
        .isEqualTo(new Outcome.Snoozed(Duration.ofSeconds(30), "the certification has not begun"));
    assertThat(read).isEmpty();
  }

  @Test
  void whatWasNeverBegunAndIsCalledOffDoesNotWaitForEver() throws InterruptedException {
    lead(kept(Examples.certification(suite, null)), JobStatus.FAILED, false);

    assertThat(run()).isEqualTo(new Outcome.Cancelled());
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "CANCELLED", "SKIPPED"})
  void whatNobodyWaitsForIsNotRead(JobStatus lead) throws InterruptedException {
    lead(begun(), lead, false);

    assertThat(run()).isEqualTo(new Outcome.Cancelled());
    assertThat(read).isEmpty();
  }

  @Test
  void whatIsBeingCalledOffIsNotRead() throws InterruptedException {
    lead(begun(), JobStatus.PROCESSING, true);

    assertThat(run()).isEqualTo(new Outcome.Cancelled());
    assertThat(read).isEmpty();
  }

  @Test
  void whatIsTriedAgainAfterTheVerdictIsNotRead() throws InterruptedException {
    Certification over =
        kept(Examples.certification(suite, "notas-v1", "monday", 1, Examples.findings(NOW)));
    lead(over, JobStatus.COMPLETED, false);

    assertThat(run()).isEqualTo(new Outcome.Skipped("the certification is over"));
    assertThat(read).isEmpty();
  }

  @Test
  void whatBelongsToNoCertificationAnyMoreIsNotRead() throws InterruptedException {
    assertThat(certifications.remove(begun().id())).isTrue();

    assertThat(run()).isEqualTo(new Outcome.Skipped("the certification was removed"));
    assertThat(read).isEmpty();
  }

  @Test
  void contentThatIsNotWhatWasLabelledIsNotRead() throws InterruptedException {
    var unused = begun();
    files.stored.put(document.id(), ByteBuffer.wrap("two".getBytes(UTF_8)));

    assertThat(run())
        .isEqualTo(
            new Outcome.Rejected(
                new JobError(
                    "SampleChanged", "The stored document is not the one that was labelled.")));
    assertThat(read).isEmpty();
  }

  @Test
  void contentThatIsGoneIsNotRead() throws InterruptedException {
    var unused = begun();
    files.stored.clear();

    assertThat(run())
        .isEqualTo(
            new Outcome.Rejected(
                new JobError("SampleGone", "The document that was labelled is not in storage.")));
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(JobStatus.class)
  void whatIsPaidForIsReadToItsEndWhateverBecameOfTheCertification(JobStatus lead)
      throws InterruptedException {
    lead(begun(), lead, true);
    files.stored.clear();

    assertThat(run(Attempts.paid(job(), "operation-1"))).isEqualTo(new Outcome.Completed());
    assertThat(read).containsExactly(READING);
  }
}
