package app.smartdocs.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.PageRanges;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.extraction.AnalysisService.Polled;
import app.smartdocs.extraction.AnalysisService.Refused;
import app.smartdocs.extraction.AnalysisService.Submitted;
import app.smartdocs.extraction.AnalysisService.Throttled;
import app.smartdocs.extraction.result.Analysis;
import app.smartdocs.extraction.result.Page;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Heartbeat;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.RunJob;
import app.smartdocs.job.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ExtractDocumentTest {
  private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");
  private static final JobId ID = new JobId(new UUID(1, 2));
  private static final DocumentId DOCUMENT = new DocumentId(new UUID(3, 4));
  private static final Timing TIMING =
      new Timing(
          Duration.ofSeconds(20),
          Duration.ofSeconds(1),
          Duration.ofMinutes(30),
          Duration.ofHours(24));

  private Instant now = START;
  private final List<String> sent = new ArrayList<>();
  private final List<String> submitted = new ArrayList<>();
  private final List<String> stored = new ArrayList<>();
  private final Deque<Supplier<Polled>> polls = new ArrayDeque<>();
  private Submitted answer = new Submitted.Accepted("operation-1");
  private @Nullable PageRanges pages;
  private @Nullable String operation;
  private boolean erased;
  private Runnable afterStoring = () -> {};
  private int waits;
  private int turns = 1;
  private boolean resultDenied;
  private @Nullable Instant retriedAt;
  private @Nullable String sha256 = "abc";
  private Readings.@Nullable Twin twin;
  private boolean forced;
  private final FakeJobs jobs = new FakeJobs(new Claim.Unknown());

  private Job job() {
    return new Job(
        ID,
        JobKind.EXTRACTION,
        DOCUMENT.value(),
        "ana",
        JobStatus.PROCESSING,
        1,
        3,
        waits,
        0,
        null,
        null,
        operation,
        operation == null ? null : START,
        START,
        START,
        START,
        START,
        retriedAt,
        null,
        null,
        null);
  }

  private Outcome run() throws InterruptedException {
    if (jobs.claim instanceof Claim.Unknown) {
      jobs.claim = new Claim.Granted(job(), new Lease(ID, new UUID(5, 6), START));
    }
    // Beats once a minute: what these tests do to a lease, an attempt finds out by itself.
    try (Heartbeat heartbeat =
        new Heartbeat(jobs, Duration.ofMinutes(4), Duration.ofMinutes(5), () -> now)) {
      RunJob extraction =
          new RunJob(
              JobKind.EXTRACTION,
              extraction(),
              Failures::describe,
              jobs,
              (kind, id, delay) -> sent.add(id + " in " + delay),
              heartbeat,
              () -> now);
      return extraction.run(ID);
    }
  }

  private ExtractDocument extraction() {
    return new ExtractDocument(
        jobs,
        new FakeReadings(),
        new FakeFiles(),
        new FakeService(),
        call -> call == RateBudget.Call.RESULT ? !resultDenied : turns-- > 0,
        TIMING,
        () -> now,
        duration -> now = now.plus(duration),
        new SplittableRandom(1));
  }

  private static Polled succeeded(int pageCount) {
    List<Page> pages =
        IntStream.rangeClosed(1, pageCount)
            .mapToObj(
                number ->
                    new Page(
                        number, 0f, 8f, 11f, "inch", List.of(), List.of(), List.of(), List.of()))
            .toList();
    return new Polled.Succeeded(
        new Analysis(
            "prebuilt-read", "2023-07-31", "", pages, List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void theOperationIsSavedBeforeItIsPolled() throws InterruptedException {
    polls.add(
        () -> {
          assertThat(jobs.writes).containsExactly("operation operation-1");
          return succeeded(3);
        });

    assertThat(run()).isEqualTo(new Outcome.Completed());
    assertThat(stored).hasSize(1);
    assertThat(jobs.writes).containsExactly("operation operation-1", "completed with 3 pages");
  }

  @Test
  void aSavedOperationIsResumedAndNothingIsSubmitted() throws InterruptedException {
    operation = "operation-0";
    polls.add(() -> succeeded(3));

    assertThat(run()).isEqualTo(new Outcome.Completed());
    assertThat(submitted).isEmpty();
  }

  @Test
  void anAnalysisThatTakesLongGoesBackOnTheQueue() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      polls.add(Polled.Running::new);
    }

    assertThat(run()).isInstanceOf(Outcome.Snoozed.class);
    assertThat(now).isBetween(START.plusSeconds(19), START.plusSeconds(20));
    assertThat(sent).hasSize(1).first().asString().startsWith(ID + " in PT");
    assertThat(jobs.writes).last().asString().startsWith("snoozed until");
  }

  @Test
  void throttlingIsWaitedOutOnTheQueue() throws InterruptedException {
    answer = new Throttled(Duration.ofSeconds(7));

    assertThat(run())
        .isInstanceOfSatisfying(
            Outcome.Snoozed.class,
            snoozed -> assertThat(snoozed.delay()).isBetween(ofSeconds(7), ofSeconds(8)));
    assertThat(sent).hasSize(1);
    assertThat(jobs.writes).hasSize(1).first().asString().startsWith("snoozed until");
  }

  @Test
  void throttlingWithoutATimeIsWaitedOutLongerAndLonger() throws InterruptedException {
    answer = new Throttled(null);
    waits = 5;

    assertThat(run())
        .isInstanceOfSatisfying(
            Outcome.Snoozed.class,
            snoozed -> assertThat(snoozed.delay()).isBetween(ofSeconds(64), ofSeconds(192)));
  }

  @Test
  void throttlingHasItsEnd() throws InterruptedException {
    answer = new Throttled(Duration.ofSeconds(7));
    now = START.plus(TIMING.waitLimit());

    assertThat(run()).isEqualTo(new Outcome.Rejected(JobError.TIMEOUT));
  }

  @Test
  void whoGetsNoTurnAtTheServiceWaitsOnTheQueueAndSubmitsNothing() throws InterruptedException {
    turns = 0;

    assertThat(run())
        .isInstanceOfSatisfying(
            Outcome.Snoozed.class,
            snoozed -> assertThat(snoozed.reason()).isEqualTo("the rate is used up"));
    assertThat(submitted).isEmpty();
  }

  @Test
  void contentThatWasReadBeforeIsNotReadAgain() throws InterruptedException {
    twin = new Readings.Twin(DOCUMENT, new JobId(new UUID(7, 8)), 3);

    assertThat(run()).isEqualTo(new Outcome.Completed());
    assertThat(submitted).isEmpty();
    assertThat(jobs.writes).containsExactly("completed with 3 pages of " + new UUID(7, 8));
  }

  @Test
  void contentThatIsBeingReadIsWaitedFor() throws InterruptedException {
    twin = new Readings.Twin(DOCUMENT, new JobId(new UUID(7, 8)), null);

    assertThat(run())
        .isInstanceOfSatisfying(
            Outcome.Snoozed.class,
            snoozed -> assertThat(snoozed.reason()).isEqualTo("the same content is being read"));
    assertThat(submitted).isEmpty();
  }

  @Test
  void whoAsksForItAnewGetsItReadAnew() throws InterruptedException {
    twin = new Readings.Twin(DOCUMENT, new JobId(new UUID(7, 8)), 3);
    forced = true;
    polls.add(() -> succeeded(3));

    assertThat(run()).isEqualTo(new Outcome.Completed());
    assertThat(submitted).hasSize(1);
  }

  @Test
  void contentWithoutAFingerprintGetsOneBeforeItIsCompared() throws InterruptedException {
    sha256 = null;
    polls.add(() -> succeeded(3));

    assertThat(run()).isEqualTo(new Outcome.Completed());
    assertThat(jobs.writes).first().isEqualTo("fingerprint of the content");
  }

  @Test
  void aVerdictFromBeforeAPersonAskedAgainDoesNotCount() throws InterruptedException {
    operation = "operation-0";
    retriedAt = START.plusSeconds(60);
    now = START.plusSeconds(61);
    polls.add(() -> new Refused(new JobError("InvalidContent", "Damaged.")));

    assertThat(run()).isEqualTo(new Outcome.Snoozed(ofSeconds(1), "to be submitted anew"));
    assertThat(jobs.writes).startsWith("operation cleared");
  }

  @Test
  void whatWasCalledOffIsNotSubmitted() throws InterruptedException {
    jobs.standing = Standing.CANCEL_REQUESTED;

    assertThat(run()).isEqualTo(new Outcome.Cancelled());
    assertThat(submitted).isEmpty();
    assertThat(jobs.writes).containsExactly("cancelled");
  }

  @Test
  void whatTheServiceRefusesIsNotTriedAgain() throws InterruptedException {
    answer = new Refused(new JobError("InvalidContent", "Damaged."));

    assertThat(run()).isEqualTo(new Outcome.Rejected(new JobError("InvalidContent", "Damaged.")));
    assertThat(jobs.writes).containsExactly("rejected InvalidContent");
    assertThat(sent).isEmpty();
  }

  @Test
  void missingPagesAreAFailureAndNoResult() throws InterruptedException {
    polls.add(() -> succeeded(2));

    assertThat(run())
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> {
              assertThat(rejected.error().code()).isEqualTo("IncompleteResult");
              assertThat(rejected.error().message()).startsWith("2 of 3 pages came back.");
            });
    assertThat(stored).isEmpty();
  }

  @Test
  void ofPagesAskedForAllHaveToCome() throws InterruptedException {
    pages = PageRanges.parse("1-2").orElseThrow();
    polls.add(() -> succeeded(2));

    assertThat(run()).isEqualTo(new Outcome.Completed());
  }

  @Test
  void otherPagesThanThoseAskedForAreAFailure() throws InterruptedException {
    pages = PageRanges.parse("1,3").orElseThrow();
    polls.add(() -> succeeded(2));

    assertThat(run()).isInstanceOf(Outcome.Rejected.class);
    assertThat(stored).isEmpty();
  }

  @Test
  void anErrorIsRecordedWithoutWhatItSaysAndGoesToThePlatform() {
    polls.add(
        () -> {
          throw new IllegalStateException("GET https://x.blob/doc?sig=secret failed");
        });

    assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
    assertThat(jobs.writes)
        .last()
        .asString()
        .startsWith("released InternalError: Something that reading needs")
        .doesNotContain("x.blob", "secret");
  }

  @Test
  void anOperationThatTheServiceForgotIsSubmittedAnewByTheNextAttempt() {
    operation = "operation-0";
    polls.add(Polled.Forgotten::new);

    assertThatThrownBy(this::run).hasMessageStartingWith("OperationForgotten");
    assertThat(jobs.writes)
        .as("it counts as an attempt: nobody pays for ever")
        .startsWith("operation cleared")
        .anyMatch(write -> write.startsWith("released OperationForgotten"));
  }

  @Test
  void anAnalysisThatTheServiceBrokeIsSubmittedAnewByTheNextAttempt() {
    polls.add(() -> new Polled.Broken(new JobError("InternalServerError", "Oops.")));

    assertThatThrownBy(this::run).hasMessage("InternalServerError: Oops.");
    assertThat(jobs.writes).contains("operation cleared", "released InternalServerError: Oops.");
  }

  @Test
  void whoLostTheLeaseStopsWithoutAWord() throws InterruptedException {
    jobs.leaseHolds = false;

    assertThat(run()).isEqualTo(new Outcome.Ignored("the job is not this attempt's any more"));
    assertThat(submitted).isEmpty();
    assertThat(stored).isEmpty();
  }

  @Test
  void whatWasPaidForIsSavedOnceTheDatabaseIsBack() throws InterruptedException {
    jobs.outages = 5;
    polls.add(() -> succeeded(3));

    assertThat(run()).isEqualTo(new Outcome.Completed());
    assertThat(submitted).hasSize(1);
  }

  @Test
  void aJobPastItsDeadlineFailsInTheWordsThatClientsKnow() throws InterruptedException {
    operation = "operation-0";
    now = START.plus(TIMING.analysisLimit()).plusSeconds(1);
    polls.add(Polled.Running::new);

    assertThat(run()).isEqualTo(new Outcome.Rejected(JobError.TIMEOUT));
    assertThat(JobError.TIMEOUT.message()).isEqualTo("Job timeout exceeded");
  }

  @Test
  void whatIsFinishedIsKeptHoweverLateItIsFound() throws InterruptedException {
    operation = "operation-0";
    now = START.plus(TIMING.analysisLimit()).plusSeconds(1);
    polls.add(() -> succeeded(3));

    assertThat(run()).isEqualTo(new Outcome.Completed());
  }

  @Test
  void aJobThatWasThrottledForLongIsStillSubmitted() throws InterruptedException {
    now = START.plus(TIMING.analysisLimit()).plusSeconds(1);
    polls.add(() -> succeeded(3));

    assertThat(run()).isEqualTo(new Outcome.Completed());
  }

  @Test
  void aSecondDeliveryDoesNothing() throws InterruptedException {
    jobs.claim = new Claim.Busy();

    assertThat(run()).isEqualTo(new Outcome.Ignored("another attempt is under way"));
    assertThat(jobs.writes).isEmpty();
  }

  @Test
  void aMessageThatComesEarlyIsSentAgainForItsTime() throws InterruptedException {
    jobs.claim = new Claim.NotDue(START.plusSeconds(9));

    assertThat(run()).isEqualTo(new Outcome.Ignored("the message came early"));
    assertThat(sent).containsExactly(ID + " in PT9S");
  }

  @Test
  void aJobWithoutAttemptsLeftIsGivenUp() throws InterruptedException {
    jobs.claim = new Claim.Exhausted(job());

    assertThat(run()).isInstanceOf(Outcome.Rejected.class);
    assertThat(jobs.writes).containsExactly("given up");
  }

  @Test
  void aDocumentThatWasErasedIsNotRead() throws InterruptedException {
    erased = true;

    assertThat(run()).isEqualTo(new Outcome.Skipped("the document was erased"));
    assertThat(submitted).isEmpty();
  }

  @Test
  void whatWasErasedWhileItWasReadLeavesNoResultBehind() throws InterruptedException {
    operation = "operation-0";
    polls.add(() -> succeeded(3));
    stored.add("another reading's");
    afterStoring =
        () -> {
          erased = true;
          jobs.leaseHolds = false;
        };

    assertThat(run()).isInstanceOf(Outcome.Ignored.class);

    assertThat(stored).containsExactly("another reading's");
  }

  @Test
  void whatCouldNotBeAskedForIsNotTakenForRunning() throws InterruptedException {
    operation = "operation-0";
    resultDenied = true;
    now = START.plus(TIMING.analysisLimit()).plusSeconds(1);
    polls.add(() -> succeeded(3));
    assertThat(run()).isNotEqualTo(new Outcome.Rejected(JobError.TIMEOUT));
  }

  @Test
  void aPaidAnalysisIsNotGivenUpForThrottling() throws InterruptedException {
    operation = "operation-0";
    now = START.plus(TIMING.waitLimit());
    polls.add(() -> new Throttled(Duration.ofSeconds(1)));
    assertThat(run()).isNotEqualTo(new Outcome.Rejected(JobError.TIMEOUT));
  }

  private final class FakeReadings implements Readings {
    @Override
    public Optional<ReadDocument> find(JobId job) {
      Document document =
          new Document(DOCUMENT, "ana", "a.pdf", DocumentFormat.PDF, 9, sha256, 3, START);
      return erased
          ? Optional.empty()
          : Optional.of(
              new ReadDocument(document, Reading.asked(job(), "prebuilt-read", pages, forced)));
    }

    @Override
    public void saveFingerprint(DocumentId id, String fingerprint) {
      jobs.writes.add("fingerprint " + fingerprint);
    }

    @Override
    public Optional<Twin> findTwin(ReadDocument target, String fingerprint) {
      return Optional.ofNullable(twin);
    }

    @Override
    public boolean complete(Lease lease, int pagesRead, @Nullable JobId sharedFrom, Instant now) {
      jobs.writes.add(
          "completed with "
              + pagesRead
              + " pages"
              + (sharedFrom == null ? "" : " of " + sharedFrom));
      return jobs.leaseHolds;
    }
  }

  private final class FakeService implements AnalysisService {
    @Override
    public Submitted submit(URI content, String modelId, @Nullable PageRanges pages) {
      submitted.add(modelId);
      return answer;
    }

    @Override
    public Polled poll(String modelId, String operationId) {
      return polls.remove().get();
    }
  }

  private final class FakeFiles implements AnalysisFiles {
    @Override
    public URI readUrl(Document document) {
      return URI.create("https://storage.example/" + document.id());
    }

    @Override
    public String sha256(Document document) {
      return "of the content";
    }

    @Override
    public void storeResult(DocumentId id, JobId job, byte[] json) {
      stored.add(id + " " + job);
      afterStoring.run();
    }

    @Override
    public Optional<byte[]> result(DocumentId id, JobId job) {
      return Optional.of("{\"documentId\":\"x\",\"pages\":[]}".getBytes(UTF_8));
    }

    @Override
    public void eraseResult(DocumentId id, JobId job) {
      boolean unused = stored.remove(id + " " + job);
    }
  }
}
