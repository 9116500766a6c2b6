package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import app.smartdocs.job.Scope;
import app.smartdocs.job.Standing;
import app.smartdocs.local.fault.Await;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines whose clocks jump by hours work and sweep as the others do. */
@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class ClockJumpTest {
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Database database;
  private final SqlJobs jobs;
  private final SqlRecovery recovery;
  private final SqlJobDesk desk;
  private final Machine machine = Machine.running();
  private final DatabaseClock jumping;
  private final DatabaseClock steady;

  ClockJumpTest(TestDatabases.Named target) {
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, true);
    this.database = target.database();
    this.jobs = new SqlJobs(database, journal, UUID::randomUUID);
    this.recovery = new SqlRecovery(database, journal);
    this.desk = new SqlJobDesk(database, journal);
    this.jumping = new DatabaseClock(database, machine, machine::stopwatch);
    this.steady = new DatabaseClock(database);
    jumping.instant();
  }

  private JobId accepted() {
    JobId id = new JobId(UuidCreator.getTimeOrderedEpoch());
    Instant lately = steady.instant().minus(Duration.ofMinutes(10));
    UUID subject = UuidCreator.getTimeOrderedEpoch();
    new SqlErasure(database)
        .recordCleanup(Job.accepted(id, JobKind.CLEANUP, subject, "ana", lately));
    return id;
  }

  private Lease claimed(JobId id, Instant now) {
    Claim claim = jobs.claim(id, now, LEASE);
    assertThat(claim).isInstanceOf(Claim.Granted.class);
    return ((Claim.Granted) claim).lease();
  }

  private List<JobId> lost(Instant now) {
    return recovery.endLostAttempts(now, 100_000).stream().map(Job::id).toList();
  }

  private Instant leasedUntil(JobId id) {
    return database.once(
        handle ->
            handle
                .createQuery("SELECT leased_until FROM jobs WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> Rows.instant(row, "leased_until"))
                .one());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void aSweepWhoseClockJumpedStealsNoLivingLease(int hours) {
    JobId id = accepted();
    Lease lease = claimed(id, steady.instant());

    machine.jump(Duration.ofHours(hours));

    assertThat(lost(jumping.instant())).doesNotContain(id);
    assertThat(jobs.renew(lease, steady.instant().plus(LEASE))).isEqualTo(Standing.HELD);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void aSweepWhoseClockJumpedEndsADeadLease(int hours) {
    JobId id = accepted();
    Lease dead = claimed(id, steady.instant().minus(LEASE).minusSeconds(1));

    machine.jump(Duration.ofHours(hours));

    assertThat(lost(jumping.instant())).contains(id);
    assertThat(jobs.complete(dead, jumping.instant())).isFalse();
    claimed(id, steady.instant().plusSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void aWorkerWhoseClockJumpedHasALeaseAsLongAsOthers(int hours) {
    JobId id = accepted();
    machine.jump(Duration.ofHours(hours));

    Lease lease = claimed(id, jumping.instant());
    assertThat(leasedUntil(id))
        .isCloseTo(steady.instant().plus(LEASE), within(2, ChronoUnit.SECONDS));
    assertThat(lost(steady.instant())).doesNotContain(id);

    machine.jump(Duration.ofHours(-2L * hours));
    assertThat(jobs.renew(lease, jumping.instant().plus(LEASE))).isEqualTo(Standing.HELD);
    assertThat(leasedUntil(id))
        .isCloseTo(steady.instant().plus(LEASE), within(2, ChronoUnit.SECONDS));
    assertThat(lost(steady.instant().plus(LEASE).plusSeconds(2))).contains(id);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void anAttemptInWhoseMidstTheClockJumpsKeepsItsLeaseAndItsTime(int hours)
      throws InterruptedException {
    JobId id = accepted();
    try (Heartbeat heartbeat =
        new Heartbeat(jobs, Duration.ofSeconds(4), Duration.ofMinutes(30), jumping)) {
      RunJob run =
          new RunJob(
              JobKind.CLEANUP,
              (job, hold) -> {
                machine.jump(Duration.ofHours(hours));
                Instant granted = leasedUntil(id);
                // Renewed twice by the heartbeat alone.
                for (int beats = 0; beats < 2; beats++) {
                  Instant before = leasedUntil(id);
                  assertThat(Await.holds(() -> leasedUntil(id).isAfter(before), LEASE)).isTrue();
                }
                assertThat(leasedUntil(id)).isBefore(granted.plus(LEASE));
                assertThat(lost(steady.instant())).doesNotContain(id);
                hold.confirm();
                return new Outcome.Skipped("there was nothing to do");
              },
              failure -> new JobError("Broken", "It broke."),
              jobs,
              (kind, sent, delay) -> {},
              heartbeat,
              jumping);

      assertThat(run.run(id)).isInstanceOf(Outcome.Skipped.class);
    }
    assertThat(desk.find(id, Scope.everyone()).orElseThrow().status()).isEqualTo(JobStatus.SKIPPED);
  }
}
