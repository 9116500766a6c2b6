package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import app.smartdocs.job.Standing;
import app.smartdocs.operations.JobFilter;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlJobsTest {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final JobError ERROR = new JobError("Broken", "It broke. Mend it.");

  private final SqlJobs jobs;
  private final SqlRecovery recovery;
  private final SqlJobDesk desk;
  private final SqlDocuments documents;

  SqlJobsTest(TestDatabases.Named target) {
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, true);
    this.jobs = new SqlJobs(target.database(), journal, UUID::randomUUID);
    this.recovery = new SqlRecovery(target.database(), journal);
    this.desk = new SqlJobDesk(target.database(), journal);
    this.documents = new SqlDocuments(target.database(), jobs);
  }

  private JobId accepted() {
    Document document = Samples.document("ana", "a.pdf");
    Reading reading = Samples.reading(document);
    assertThat(documents.record(document, reading, null)).isTrue();
    return reading.job().id();
  }

  private Lease claimed(JobId id, Instant now) {
    Claim claim = jobs.claim(id, now, LEASE);
    assertThat(claim).isInstanceOf(Claim.Granted.class);
    return ((Claim.Granted) claim).lease();
  }

  private JobId usedUp() {
    JobId id = accepted();
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(jobs.release(claimed(id, NOW), ERROR, NOW, NOW)).isTrue();
    }
    return id;
  }

  private Job job(JobId id) {
    return desk.find(id, Scope.everyone()).orElseThrow();
  }

  @Test
  void aClaimBeginsAnAttempt() {
    JobId id = accepted();

    Claim claim = jobs.claim(id, NOW, LEASE);

    assertThat(claim)
        .isInstanceOfSatisfying(
            Claim.Granted.class,
            granted -> {
              assertThat(granted.job().status()).isEqualTo(JobStatus.PROCESSING);
              assertThat(granted.job().attempts()).isEqualTo(1);
              assertThat(granted.job().startedAt()).isEqualTo(NOW);
              assertThat(granted.lease().until()).isEqualTo(NOW.plus(LEASE));
            });
  }

  @Test
  void aJobThatIsWorkedOnIsNotClaimedASecondTime() {
    JobId id = accepted();
    claimed(id, NOW);

    assertThat(jobs.claim(id, NOW.plusSeconds(1), LEASE)).isEqualTo(new Claim.Busy());
    assertThat(job(id).attempts()).isEqualTo(1);
  }

  @Test
  void ofManyWhoClaimAtOnceOneGetsTheJob() throws Exception {
    JobId id = accepted();
    List<Callable<Claim>> claims = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      claims.add(() -> jobs.claim(id, NOW, LEASE));
    }

    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Claim> answers = new ArrayList<>();
    for (Future<Claim> future : threads.invokeAll(claims)) {
      answers.add(future.get());
    }
    threads.shutdown();

    assertThat(answers).filteredOn(Claim.Granted.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Claim.Busy.class::isInstance).hasSize(15);
  }

  @Test
  void aJobWhoseWorkerWasKilledIsTakenOver() {
    JobId id = accepted();
    Lease first = claimed(id, NOW);

    assertThat(lost(NOW.plus(LEASE))).contains(id);
    Lease second = claimed(id, NOW.plus(LEASE));

    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(job(id).attempts()).isEqualTo(1);
    assertThat(job(id).losses()).isEqualTo(1);
  }

  @Test
  void whoLostTheLeaseWritesNothingMore() {
    JobId id = accepted();
    Lease lost = claimed(id, NOW);
    assertThat(lost(NOW.plus(LEASE))).contains(id);
    Lease holder = claimed(id, NOW.plus(LEASE));
    Job before = job(id);

    assertThat(jobs.saveOperation(lost, "operation", NOW, NOW)).isFalse();
    assertThat(jobs.clearOperation(lost, NOW)).isFalse();
    assertThat(jobs.renew(lost, NOW)).isEqualTo(Standing.LOST);
    assertThat(documents.complete(lost, 3, null, NOW)).isFalse();
    assertThat(jobs.complete(lost, NOW)).isFalse();
    assertThat(jobs.skip(lost, NOW)).isFalse();
    assertThat(jobs.cancel(lost, NOW)).isFalse();
    assertThat(jobs.reject(lost, ERROR, NOW)).isFalse();
    assertThat(jobs.snooze(lost, NOW, NOW)).isFalse();
    assertThat(jobs.release(lost, ERROR, NOW, NOW)).isFalse();

    assertThat(job(id)).isEqualTo(before);
    assertThat(desk.history(id)).hasSize(1);
    assertThat(documents.complete(holder, 3, null, NOW)).isTrue();
  }

  @Test
  void anOperationOutlivesTheAttemptThatSubmittedIt() {
    JobId id = accepted();
    Lease lease = claimed(id, NOW);

    assertThat(jobs.saveOperation(lease, "operation-1", NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(jobs.release(lease, ERROR, NOW, NOW)).isTrue();

    assertThat(job(id).operationId()).isEqualTo("operation-1");
    assertThat(job(id).submittedAt()).isEqualTo(NOW);
  }

  @Test
  void whatALostAttemptHasPaidForIsTakenInUntilAnotherBegins() {
    JobId saved = accepted();
    Lease first = claimed(saved, NOW);
    JobId taken = accepted();
    Lease second = claimed(taken, NOW);
    Instant later = NOW.plus(LEASE);
    assertThat(lost(later)).contains(saved, taken);
    claimed(taken, later);

    assertThat(jobs.saveOperation(first, "paid", NOW, later)).isTrue();
    assertThat(jobs.saveOperation(first, "paid-again", NOW, later)).isFalse();
    assertThat(jobs.saveOperation(second, "paid", NOW, later)).isFalse();

    assertThat(job(saved).status()).isEqualTo(JobStatus.PENDING);
    assertThat(job(saved).operationId()).isEqualTo("paid");
    assertThat(job(taken).operationId()).isNull();
    assertThat(((Claim.Granted) jobs.claim(saved, later, LEASE)).job().operationId())
        .isEqualTo("paid");
  }

  @Test
  void aMessageThatCouldNotBeSentIsHandedOutAgainAtOnce() {
    JobId id = accepted();
    Instant due = NOW.plus(SqlJobs.OVERDUE_AFTER);
    Duration interval = Duration.ofMinutes(10);
    Job handedOut =
        recovery.takeOverdue(due, interval, 100_000).stream()
            .filter(job -> job.id().equals(id))
            .findFirst()
            .orElseThrow();

    recovery.notSent(handedOut, due);

    assertThat(recovery.takeOverdue(due, interval, 100_000)).extracting(Job::id).contains(id);
    assertThat(recovery.takeOverdue(due, interval, 100_000)).extracting(Job::id).doesNotContain(id);
  }

  @Test
  void completionIsFinalAndClearsTheError() {
    JobId id = accepted();
    jobs.release(claimed(id, NOW), ERROR, NOW, NOW);
    Lease lease = claimed(id, NOW);

    assertThat(documents.complete(lease, 3, null, NOW.plusSeconds(5))).isTrue();

    Job job = job(id);
    assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(job.finishedAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(job.error()).isNull();
    assertThat(job.errorLog()).contains("Broken: It broke. Mend it.");
    assertThat(documents.find(id).orElseThrow().reading().pagesRead()).isEqualTo(3);
    assertThat(jobs.claim(id, NOW.plusSeconds(9), LEASE))
        .isEqualTo(new Claim.Finished(JobStatus.COMPLETED));
  }

  @Test
  void aSnoozeIsNoAttempt() {
    JobId id = accepted();
    Lease lease = claimed(id, NOW);

    assertThat(jobs.snooze(lease, NOW, NOW.plusSeconds(30))).isTrue();

    Job job = job(id);
    assertThat(job.status()).isEqualTo(JobStatus.PENDING);
    assertThat(job.attempts()).isZero();
    assertThat(jobs.claim(id, NOW.plusSeconds(29), LEASE))
        .isEqualTo(new Claim.NotDue(NOW.plusSeconds(30)));
    claimed(id, NOW.plusSeconds(30));
  }

  @Test
  void threeFailedAttemptsUseAJobUp() {
    JobId id = usedUp();

    assertThat(jobs.claim(id, NOW, LEASE))
        .isInstanceOfSatisfying(
            Claim.Exhausted.class, spent -> assertThat(spent.job().attempts()).isEqualTo(3));
    assertThat(job(id).errorLog()).hasLineCount(3);
  }

  @Test
  void givingUpKeepsTheLastErrorAndHappensOnce() {
    JobId id = usedUp();

    assertThat(jobs.giveUp(id, new JobError("Other", "Other."), NOW)).isTrue();
    assertThat(jobs.giveUp(id, new JobError("Other", "Other."), NOW)).isFalse();

    assertThat(job(id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(job(id).error()).isEqualTo(ERROR);
  }

  @Test
  void givingUpLeavesWorkUnderWayAlone() {
    JobId id = accepted();
    Lease lease = claimed(id, NOW);

    assertThat(jobs.giveUp(id, ERROR, NOW.plusSeconds(1))).isFalse();
    assertThat(documents.complete(lease, 3, null, NOW.plusSeconds(2))).isTrue();
  }

  @Test
  void givingUpLeavesAJobWithAttemptsLeftToTheSweep() {
    JobId id = accepted();

    assertThat(jobs.giveUp(id, ERROR, NOW)).isFalse();

    assertThat(job(id).status()).isEqualTo(JobStatus.PENDING);
    assertThat(overdue(NOW.plus(SqlJobs.OVERDUE_AFTER))).contains(id);
  }

  @Test
  void theSweepFindsAJobWhoseMessageIsOverdueOnce() {
    JobId id = accepted();
    Instant later = NOW.plus(SqlJobs.OVERDUE_AFTER);

    assertThat(overdue(NOW)).doesNotContain(id);
    assertThat(overdue(later)).contains(id);
    assertThat(overdue(later)).doesNotContain(id);
  }

  @Test
  void aLostAttemptIsNoAttemptAndStandsInTheHistory() {
    JobId id = accepted();
    Lease dead = claimed(id, NOW);

    assertThat(lost(NOW.plus(LEASE).minusSeconds(1))).doesNotContain(id);
    assertThat(lost(NOW.plus(LEASE))).contains(id);
    assertThat(lost(NOW.plus(LEASE))).doesNotContain(id);

    Job job = job(id);
    assertThat(job.status()).isEqualTo(JobStatus.PENDING);
    assertThat(job.attempts()).isZero();
    assertThat(job.errorLog()).contains("attempt 1 ended without a word");
    assertThat(desk.history(id))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo(JobEvent.Type.ATTEMPT_LOST);
              assertThat(event.attempt()).isEqualTo(1);
              assertThat(event.beganAt()).isEqualTo(NOW);
            });
    assertThat(documents.complete(dead, 3, null, NOW)).isFalse();
  }

  @Test
  void aJobThatKillsItsWorkersIsGivenUp() {
    JobId id = accepted();
    Instant time = NOW;
    for (int loss = 0; loss <= Job.MOST_LOSSES; loss++) {
      claimed(id, time);
      time = time.plus(LEASE);
      assertThat(lost(time)).contains(id);
    }

    assertThat(job(id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(job(id).error()).isEqualTo(JobError.WORKER_LOST);
    assertThat(notifications(id)).hasSize(1);
  }

  private List<JobId> overdue(Instant now) {
    return recovery.takeOverdue(now, Duration.ofMinutes(10), 100_000).stream()
        .map(Job::id)
        .toList();
  }

  private List<JobId> lost(Instant now) {
    return recovery.endLostAttempts(now, 100_000).stream().map(Job::id).toList();
  }

  private List<Job> notifications(JobId id) {
    JobFilter all = new JobFilter(JobKind.NOTIFICATION, null, null, null, null, 100_000);
    return desk.list(all, Scope.everyone()).stream()
        .filter(job -> job.subjectId().equals(id.value()))
        .toList();
  }

  @Test
  void aFailureTellsOfItselfOnce() {
    JobId rejected = accepted();
    jobs.reject(claimed(rejected, NOW), ERROR, NOW);
    JobId givenUp = usedUp();
    jobs.giveUp(givenUp, ERROR, NOW);
    jobs.giveUp(givenUp, ERROR, NOW);

    assertThat(notifications(rejected)).hasSize(1);
    assertThat(notifications(givenUp)).hasSize(1);

    JobId notification = notifications(rejected).get(0).id();
    jobs.reject(claimed(notification, NOW), ERROR, NOW);
    assertThat(notifications(notification)).isEmpty();
  }

  @Test
  void theHistoryHasEveryAttemptWithItsErrorAndItsOperation() {
    JobId id = accepted();
    Lease first = claimed(id, NOW);
    jobs.saveOperation(first, "operation-1", NOW, NOW.plus(LEASE));
    jobs.release(first, ERROR, NOW.plusSeconds(4), NOW.plusSeconds(4));
    Lease second = claimed(id, NOW.plusSeconds(60));
    documents.complete(second, 3, null, NOW.plusSeconds(63));

    assertThat(desk.history(id))
        .containsExactly(
            new JobEvent(
                JobEvent.Type.ATTEMPT_FAILED,
                NOW.plusSeconds(4),
                1,
                NOW,
                ERROR,
                "operation-1",
                null),
            new JobEvent(
                JobEvent.Type.ATTEMPT_COMPLETED,
                NOW.plusSeconds(63),
                2,
                NOW.plusSeconds(60),
                null,
                "operation-1",
                null));
  }

  @Test
  void anAttemptThatWaitedBeganWhenItFirstDid() {
    JobId id = accepted();
    jobs.snooze(claimed(id, NOW), NOW, NOW.plusSeconds(30));
    jobs.snooze(claimed(id, NOW.plusSeconds(30)), NOW, NOW.plusSeconds(60));
    claimed(id, NOW.plusSeconds(60));

    assertThat(job(id).attemptBeganAt()).isEqualTo(NOW);
    assertThat(job(id).waits()).isEqualTo(2);
    assertThat(job(id).attempts()).isEqualTo(1);
  }

  @Test
  void aJobThatWaitsIsCalledOffAtOnce() {
    JobId id = accepted();

    assertThat(desk.cancel(id, "bia", NOW)).isTrue();
    assertThat(desk.cancel(id, "bia", NOW)).isFalse();

    assertThat(job(id).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(jobs.claim(id, NOW, LEASE)).isEqualTo(new Claim.Finished(JobStatus.CANCELLED));
    assertThat(desk.history(id))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo(JobEvent.Type.CANCELLED);
              assertThat(event.actor()).isEqualTo("bia");
            });
  }

  @Test
  void anAttemptUnderWayLearnsThatItWasCalledOff() {
    JobId id = accepted();
    Lease lease = claimed(id, NOW);

    assertThat(jobs.renew(lease, NOW.plus(LEASE))).isEqualTo(Standing.HELD);
    assertThat(desk.cancel(id, "bia", NOW)).isTrue();

    assertThat(job(id).status()).isEqualTo(JobStatus.PROCESSING);
    assertThat(jobs.renew(lease, NOW.plus(LEASE))).isEqualTo(Standing.CANCEL_REQUESTED);
    assertThat(jobs.cancel(lease, NOW)).isTrue();
    assertThat(job(id).status()).isEqualTo(JobStatus.CANCELLED);
  }

  @Test
  void whatWasCalledOffDoesNotGoBackOnTheQueue() {
    JobId snoozed = accepted();
    Lease first = claimed(snoozed, NOW);
    desk.cancel(snoozed, "bia", NOW);
    jobs.snooze(first, NOW, NOW.plusSeconds(9));
    JobId released = accepted();
    Lease second = claimed(released, NOW);
    desk.cancel(released, "bia", NOW);
    jobs.release(second, ERROR, NOW, NOW);
    JobId killed = accepted();
    claimed(killed, NOW);
    desk.cancel(killed, "bia", NOW);
    lost(NOW.plus(LEASE));

    assertThat(List.of(snoozed, released, killed))
        .allSatisfy(id -> assertThat(job(id).status()).isEqualTo(JobStatus.CANCELLED));
  }

  @Test
  void aRetryBeginsAnewAndKeepsWhatWasPaidFor() {
    JobId id = accepted();
    Lease lease = claimed(id, NOW);
    jobs.saveOperation(lease, "operation-1", NOW, NOW.plus(LEASE));
    assertThat(desk.retry(id, "bia", NOW)).isFalse();
    jobs.reject(lease, ERROR, NOW);

    assertThat(desk.retry(id, "bia", NOW.plusSeconds(99))).isTrue();
    assertThat(desk.retry(id, "bia", NOW.plusSeconds(99))).isFalse();

    Job job = job(id);
    assertThat(job.status()).isEqualTo(JobStatus.PENDING);
    assertThat(job.attempts()).isZero();
    assertThat(job.error()).isNull();
    assertThat(job.operationId()).isEqualTo("operation-1");
    assertThat(job.askedAt()).isEqualTo(NOW.plusSeconds(99));
    assertThat(desk.history(id))
        .extracting(JobEvent::type)
        .containsExactly(JobEvent.Type.ATTEMPT_ENDED, JobEvent.Type.RETRIED);
    claimed(id, NOW.plusSeconds(99));
  }

  @Test
  void aDroppedOperationStaysInTheHistory() {
    JobId id = accepted();
    Lease lease = claimed(id, NOW);
    jobs.saveOperation(lease, "operation-1", NOW, NOW.plus(LEASE));

    assertThat(jobs.clearOperation(lease, NOW)).isTrue();

    assertThat(job(id).operationId()).isNull();
    assertThat(desk.history(id))
        .singleElement()
        .satisfies(event -> assertThat(event.operationId()).isEqualTo("operation-1"));
  }

  @Test
  void jobsAreListedByWhatIsAskedFor() {
    JobId failed = accepted();
    jobs.reject(claimed(failed, NOW), new JobError("OnlyHere", "."), NOW);
    accepted();

    JobFilter byError =
        new JobFilter(
            JobKind.EXTRACTION, JobStatus.FAILED, "OnlyHere", NOW, NOW.plusSeconds(1), 10);

    assertThat(desk.list(byError, Scope.ownedBy("ana"))).extracting(Job::id).contains(failed);
    assertThat(desk.list(byError, Scope.ownedBy("bia"))).isEmpty();
  }

  @Test
  void aJobIsFoundByItsOwnerAlone() {
    JobId id = accepted();

    assertThat(desk.find(id, Scope.ownedBy("ana"))).isPresent();
    assertThat(desk.find(id, Scope.ownedBy("bia"))).isEmpty();
    assertThat(desk.find(new JobId(UUID.randomUUID()), Scope.everyone())).isEmpty();
    assertThat(jobs.claim(new JobId(UUID.randomUUID()), NOW, LEASE)).isEqualTo(new Claim.Unknown());
  }

  @Test
  void anErrorLongerThanItsColumnIsCut() {
    JobId id = accepted();

    assertThat(jobs.reject(claimed(id, NOW), new JobError("E".repeat(300), "m".repeat(9000)), NOW))
        .isTrue();

    assertThat(job(id).error()).isEqualTo(new JobError("E".repeat(100), "m".repeat(2000)));
  }
}
