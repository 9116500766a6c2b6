package app.smartdocs.sql;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.smartdocs.document.Document;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines whose clocks are wrong, and jump, beside a database whose clock is right. */
@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class DatabaseClockTest {
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Database database;
  private Duration wrong = Duration.ZERO;
  private Duration asleep = Duration.ZERO;

  DatabaseClockTest(TestDatabases.Named target) {
    this.database = target.database();
  }

  private DatabaseClock clock() {
    return new DatabaseClock(database, this::machine, this::stopwatch);
  }

  private Instant machine() {
    return Instant.now().plus(wrong);
  }

  private long stopwatch() {
    return System.nanoTime() - asleep.toNanos();
  }

  @ParameterizedTest
  @ValueSource(ints = {-3600, 3600})
  void aMachineWhoseClockIsWrongHasTheRightTime(int seconds) {
    wrong = Duration.ofSeconds(seconds);

    assertThat(clock().instant()).isCloseTo(Instant.now(), within(1, SECONDS));
  }

  @ParameterizedTest
  @ValueSource(ints = {-3600, 3600})
  void aClockThatJumpsIsNotFollowed(int seconds) {
    DatabaseClock clock = clock();
    Instant before = clock.instant();
    wrong = Duration.ofSeconds(seconds);

    assertThat(clock.instant()).isCloseTo(before, within(1, SECONDS)).isAfterOrEqualTo(before);
    wrong = Duration.ZERO;
    assertThat(clock.instant()).isCloseTo(before, within(1, SECONDS)).isAfterOrEqualTo(before);
  }

  @Test
  void aMachineThatSleptWhileItsStopwatchStoodStillAsksAgain() {
    DatabaseClock clock = clock();
    clock.instant();
    asleep = Duration.ofHours(1);

    assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, SECONDS));
  }

  @Test
  void whileTheDatabaseIsAwayTimeGoesOn() {
    Database away =
        Database.open(
            new Database.Address(
                "jdbc:postgresql://127.0.0.1:1/none", "nobody", "", 1, Duration.ofMillis(250)));
    try (away) {
      DatabaseClock clock = new DatabaseClock(away, this::machine, this::stopwatch);

      Instant first = clock.instant();

      assertThat(first).isCloseTo(Instant.now(), within(1, SECONDS));
      wrong = Duration.ofHours(1);
      assertThat(clock.instant()).isCloseTo(first, within(2, SECONDS));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-3600, 3600})
  void aJumpNeitherTakesALivingLeaseNorKeepsADeadOne(int seconds) {
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
    SqlJobs jobs = new SqlJobs(database, journal, UUID::randomUUID);
    SqlRecovery recovery = new SqlRecovery(database, journal);
    Document document = Samples.document("ana", "a.pdf");
    Reading reading = Samples.reading(document);
    new SqlDocuments(database, jobs).record(document, reading, null);
    JobId id = reading.job().id();
    DatabaseClock worker = clock();
    DatabaseClock sweeper = clock();
    sweeper.instant();
    assertThat(jobs.claim(id, worker.instant(), LEASE)).isInstanceOf(Claim.Granted.class);

    wrong = Duration.ofSeconds(seconds);

    assertThat(recovery.endLostAttempts(sweeper.instant(), 100_000))
        .extracting(Job::id)
        .doesNotContain(id);
    assertThat(recovery.endLostAttempts(sweeper.instant().plus(LEASE), 100_000))
        .extracting(Job::id)
        .contains(id);
  }
}
