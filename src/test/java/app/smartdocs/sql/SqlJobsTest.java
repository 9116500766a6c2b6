package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
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
  private final SqlDocuments documents;

  SqlJobsTest(TestDatabases.Named target) {
    this.jobs = new SqlJobs(target.database(), UUID::randomUUID);
    this.documents = new SqlDocuments(target.database());
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
      assertThat(jobs.release(claimed(id, NOW), ERROR, NOW)).isTrue();
    }
    return id;
  }

  private Job job(JobId id) {
    return jobs.find(id, Scope.everyone()).orElseThrow();
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
  void aLeaseThatRanOutIsTakenOver() {
    JobId id = accepted();
    Lease first = claimed(id, NOW);

    Lease second = claimed(id, NOW.plus(LEASE));

    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(job(id).attempts()).isEqualTo(2);
  }

  @Test
  void whoLostTheLeaseWritesNothingMore() {
    JobId id = accepted();
    Lease lost = claimed(id, NOW);
    Lease holder = claimed(id, NOW.plus(LEASE));
    Job before = job(id);

    assertThat(jobs.saveOperation(lost, "operation", NOW, NOW)).isFalse();
    assertThat(jobs.clearOperation(lost)).isFalse();
    assertThat(jobs.renew(lost, NOW)).isFalse();
    assertThat(documents.complete(lost, 3, NOW)).isFalse();
    assertThat(jobs.reject(lost, ERROR, NOW)).isFalse();
    assertThat(jobs.snooze(lost, NOW)).isFalse();
    assertThat(jobs.release(lost, ERROR, NOW)).isFalse();

    assertThat(job(id)).isEqualTo(before);
    assertThat(documents.complete(holder, 3, NOW)).isTrue();
  }

  @Test
  void anOperationOutlivesTheAttemptThatSubmittedIt() {
    JobId id = accepted();
    Lease lease = claimed(id, NOW);

    assertThat(jobs.saveOperation(lease, "operation-1", NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(jobs.release(lease, ERROR, NOW)).isTrue();

    assertThat(job(id).operationId()).isEqualTo("operation-1");
    assertThat(job(id).submittedAt()).isEqualTo(NOW);
  }

  @Test
  void completionIsFinalAndClearsTheError() {
    JobId id = accepted();
    jobs.release(claimed(id, NOW), ERROR, NOW);
    Lease lease = claimed(id, NOW);

    assertThat(documents.complete(lease, 3, NOW.plusSeconds(5))).isTrue();

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

    assertThat(jobs.snooze(lease, NOW.plusSeconds(30))).isTrue();

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
    assertThat(documents.complete(lease, 3, NOW.plusSeconds(2))).isTrue();
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
  void theSweepReleasesAJobWhoseWorkerDied() {
    JobId id = accepted();
    Lease dead = claimed(id, NOW);

    assertThat(overdue(NOW.plus(LEASE))).contains(id);

    Job job = job(id);
    assertThat(job.status()).isEqualTo(JobStatus.PENDING);
    assertThat(job.attempts()).isEqualTo(1);
    assertThat(job.errorLog()).contains("attempt 1 ended without a word");
    assertThat(documents.complete(dead, 3, NOW)).isFalse();
  }

  private List<JobId> overdue(Instant now) {
    return jobs.takeOverdue(now, now.plusSeconds(600), 100_000).stream().map(Job::id).toList();
  }

  @Test
  void aJobIsFoundByItsOwnerAlone() {
    JobId id = accepted();

    assertThat(jobs.find(id, Scope.ownedBy("ana"))).isPresent();
    assertThat(jobs.find(id, Scope.ownedBy("bia"))).isEmpty();
    assertThat(jobs.find(new JobId(UUID.randomUUID()), Scope.everyone())).isEmpty();
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
