package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.document.Document;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Heartbeat;
import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobQueue;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.RunJob;
import app.smartdocs.job.Scope;
import app.smartdocs.job.Work;
import app.smartdocs.operations.SweepJobs;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Against a real job table, with a clock that a test may push on. */
final class RunJobTest {
  private static final Duration LEASE = Duration.ofSeconds(2);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final JobError ERROR = new JobError("Broken", "It broke. Mend it.");

  private final Database database = TestDatabases.postgres();
  private final Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
  private final SqlJobs jobs = new SqlJobs(database, journal, UUID::randomUUID);
  private final SqlRecovery recovery = new SqlRecovery(database, journal);
  private final SqlJobDesk desk = new SqlJobDesk(database, journal);
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Instant.now().plus(ahead.get());
  private final JobId id = accepted();

  private JobId accepted() {
    Document document = Samples.document("ana", "a.pdf");
    Reading reading = Samples.reading(document);
    assertThat(new SqlDocuments(database, jobs).record(document, reading, null)).isTrue();
    return reading.job().id();
  }

  private Job job() {
    return desk.find(id, Scope.everyone()).orElseThrow();
  }

  private void pushOn(Duration time) {
    ahead.updateAndGet(time::plus);
  }

  private void sweep() {
    new SweepJobs(recovery, new Dispatch(this::send), clock).run();
  }

  private void send(JobKind kind, JobId job, Duration delay) {
    if (job.equals(id)) {
      sent.add(kind + " in " + delay.toSeconds() + " s");
    }
  }

  private Outcome run(Work work) throws InterruptedException {
    return run(work, this::send);
  }

  private Outcome run(Work work, JobQueue queue) throws InterruptedException {
    try (Heartbeat heartbeat = new Heartbeat(jobs, LEASE, LIMIT, clock)) {
      return new RunJob(
              JobKind.EXTRACTION,
              work,
              failure -> new JobError("Broken", String.valueOf(failure.getMessage())),
              jobs,
              queue,
              heartbeat,
              clock)
          .run(id);
    }
  }

  private Outcome completed(Hold hold) {
    return jobs.complete(hold.lease(), clock.instant())
        ? new Outcome.Completed()
        : new Outcome.Ignored("lost");
  }

  @Test
  void aStepThatTakesLongerThanTheLeaseKeepsTheJob() throws Exception {
    Outcome outcome =
        run(
            (job, hold) -> {
              // Each of these steps is within what the next beat makes good, all are far beyond it.
              for (int step = 0; step < 4; step++) {
                Instant leasedUntil = clock.instant().plus(LEASE);
                pushOn(LEASE.dividedBy(2));
                awaitLeaseBeyond(leasedUntil);
                sweep();
              }
              hold.check();
              return completed(hold);
            });

    assertThat(outcome).isInstanceOf(Outcome.Completed.class);
    assertThat(job().status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(job().losses()).isZero();
    assertThat(sent).isEmpty();
  }

  private void awaitLeaseBeyond(Instant time) {
    while (leasedUntil().isBefore(time)) {
      Thread.onSpinWait();
    }
  }

  private Instant leasedUntil() {
    return database.once(
        handle ->
            handle
                .createQuery("SELECT leased_until FROM jobs WHERE id = :id")
                .bind("id", id.toString())
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant());
  }

  @Test
  void aWorkerThatDoesNotBeatAnyMoreLosesTheJobAndWritesNothing() throws Exception {
    Claim first = jobs.claim(id, clock.instant(), LEASE);
    Lease lost = ((Claim.Granted) first).lease();
    pushOn(LEASE);
    sweep();

    Outcome second = run((job, hold) -> completed(hold));

    assertThat(second).isInstanceOf(Outcome.Completed.class);
    assertThat(jobs.reject(lost, ERROR, clock.instant())).isFalse();
    assertThat(jobs.saveOperation(lost, "late", clock.instant(), clock.instant())).isFalse();
    assertThat(job().status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(job().attempts()).isEqualTo(1);
    assertThat(job().losses()).isEqualTo(1);
    assertThat(sent).containsExactly("EXTRACTION in 0 s");
  }

  @Test
  void whoeverLostTheJobIsToldAtTheNextStep() throws Exception {
    Outcome outcome =
        run(
            (job, hold) -> {
              takeAway();
              hold.confirm();
              throw new AssertionError("went on");
            });

    assertThat(outcome).isInstanceOf(Outcome.Ignored.class);
    assertThat(job().status()).isEqualTo(JobStatus.PENDING);
  }

  private void takeAway() {
    assertThat(recovery.endLostAttempts(clock.instant().plus(LEASE.multipliedBy(2)), 1000))
        .extracting(Job::id)
        .contains(id);
  }

  @Test
  void whatALosingAttemptCameToIsNotWritten() throws Exception {
    Outcome outcome =
        run(
            (job, hold) -> {
              takeAway();
              return new Outcome.Rejected(ERROR);
            });

    assertThat(outcome).isInstanceOf(Outcome.Ignored.class);
    assertThat(job().status()).isEqualTo(JobStatus.PENDING);
    assertThat(job().error()).isNull();
  }

  @Test
  void workThatTakesTooLongFailsForGoodWhateverItWaitsFor() throws Exception {
    CountDownLatch never = new CountDownLatch(1);

    run(
        (job, hold) -> {
          pushOn(LIMIT.plusSeconds(1));
          never.await();
          return new Outcome.Completed();
        });

    assertThat(job().status()).isEqualTo(JobStatus.FAILED);
    assertThat(job().error()).isEqualTo(JobError.TIMEOUT);
    assertThat(JobError.TIMEOUT.message()).startsWith("Job timeout exceeded");
    assertThat(job().attempts()).isEqualTo(1);
    assertThat(sent).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void workThatNoInterruptEndsFailsMeanwhile() throws Exception {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger interrupts = new AtomicInteger();
    CountDownLatch seen = new CountDownLatch(1);

    Future<Outcome> attempt =
        worker.submit(
            () ->
                run(
                    (job, hold) -> {
                      begun.countDown();
                      while (seen.getCount() > 0) {
                        try {
                          seen.await();
                        } catch (InterruptedException deaf) {
                          interrupts.incrementAndGet();
                        }
                      }
                      return completed(hold);
                    }));
    begun.await();
    pushOn(LIMIT.plusSeconds(1));
    while (!job().status().isFinal()) {
      Thread.onSpinWait();
    }
    seen.countDown();

    assertThat(attempt.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Ignored.class);
    assertThat(job().status()).isEqualTo(JobStatus.FAILED);
    assertThat(interrupts).hasValue(1);
    worker.shutdown();
  }

  @Test
  void aSecondDeliveryMeanwhileNeitherRunsTheJobNorBurnsAnAttempt() throws Exception {
    AtomicInteger runs = new AtomicInteger();

    Outcome first =
        run(
            (job, hold) -> {
              runs.incrementAndGet();
              Outcome second =
                  run(
                      (again, alsoHold) -> {
                        runs.incrementAndGet();
                        return completed(alsoHold);
                      });
              assertThat(second).isInstanceOf(Outcome.Ignored.class);
              return completed(hold);
            });

    assertThat(first).isInstanceOf(Outcome.Completed.class);
    assertThat(runs).hasValue(1);
    assertThat(job().attempts()).isEqualTo(1);
  }

  @Test
  void anAttemptThatWasCalledOffEndsAtTheNextStep() throws Exception {
    Outcome outcome =
        run(
            (job, hold) -> {
              desk.cancel(id, "ana", clock.instant());
              hold.confirm();
              throw new AssertionError("went on");
            });

    assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
    assertThat(job().status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(sent).isEmpty();
  }

  @Test
  void aSnoozeBurnsNoAttemptAndSendsAMessageForItsEnd() throws Exception {
    Outcome outcome = run((job, hold) -> new Outcome.Snoozed(Duration.ofSeconds(7), "throttled"));

    assertThat(outcome).isInstanceOf(Outcome.Snoozed.class);
    assertThat(job().status()).isEqualTo(JobStatus.PENDING);
    assertThat(job().attempts()).isZero();
    assertThat(job().waits()).isEqualTo(1);
    assertThat(sent).containsExactly("EXTRACTION in 7 s");
  }

  @Test
  void aSnoozedJobWhoseMessageCouldNotBeSentIsSentAnotherByTheSweep() throws Exception {
    assertThatThrownBy(
            () ->
                run(
                    (job, hold) -> new Outcome.Snoozed(Duration.ofSeconds(7), "throttled"),
                    (kind, job, delay) -> {
                      throw new IllegalStateException("Storage is away.");
                    }))
        .hasMessage("Storage is away.");
    assertThat(job().attempts()).isZero();

    pushOn(Duration.ofMinutes(4));
    sweep();

    assertThat(sent).containsExactly("EXTRACTION in 0 s");
    assertThat(run((job, hold) -> completed(hold))).isInstanceOf(Outcome.Completed.class);
  }

  @Test
  void aMessageThatComesBeforeItsTimeIsSentOnceMoreForThen() throws Exception {
    run((job, hold) -> new Outcome.Snoozed(Duration.ofMinutes(2), "throttled"));
    sent.clear();

    Outcome early = run((job, hold) -> completed(hold));

    assertThat(early).isInstanceOf(Outcome.Ignored.class);
    assertThat(job().status()).isEqualTo(JobStatus.PENDING);
    assertThat(sent)
        .singleElement()
        .satisfies(message -> assertThat(message).matches("EXTRACTION in 1[12]\\d s"));
  }

  @Test
  void aPostponedJobIsTriedUntilItsAttemptsAreUsedUp() throws Exception {
    Work postponed = (job, hold) -> new Outcome.Postponed(Duration.ofSeconds(30), ERROR);

    for (int attempt = 1; attempt < JobKind.EXTRACTION.maxAttempts(); attempt++) {
      assertThat(run(postponed)).isInstanceOf(Outcome.Postponed.class);
      assertThat(job().attempts()).isEqualTo(attempt);
      pushOn(Duration.ofSeconds(31));
    }

    assertThat(run(postponed)).isInstanceOf(Outcome.Rejected.class);
    assertThat(job().status()).isEqualTo(JobStatus.FAILED);
    assertThat(job().error()).isEqualTo(ERROR);
    assertThat(sent).hasSize(JobKind.EXTRACTION.maxAttempts() - 1);
  }

  @Test
  void aFailedAttemptIsRecordedAndLeftToThePlatform() {
    assertThatThrownBy(
            () ->
                run(
                    (job, hold) -> {
                      throw new IllegalStateException("The disk is full.");
                    }))
        .hasMessage("The disk is full.");

    assertThat(job().status()).isEqualTo(JobStatus.PENDING);
    assertThat(job().attempts()).isEqualTo(1);
    assertThat(job().error()).isEqualTo(new JobError("Broken", "The disk is full."));
    assertThat(sent).isEmpty();
  }
}
