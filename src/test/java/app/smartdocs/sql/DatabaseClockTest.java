package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens while the database is away, {@link DatabaseAwayTest} tells. */
final class DatabaseClockTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TemporalUnitOffset NEARLY = within(1, ChronoUnit.SECONDS);

  private static final String DATABASES = "app.smartdocs.sql.TestDatabases#all";

  static Instant timeOf(Database database) {
    long micros =
        database.once(
            handle ->
                handle.createQuery("SELECT micros FROM database_clock").mapTo(Long.class).one());
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static DatabaseClock clock(TestDatabases.Named target, Machine machine) {
    return new DatabaseClock(target.database(), machine, machine::stopwatch);
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void machinesWhoseClocksAreApartAgree(TestDatabases.Named target) {
    DatabaseClock early = clock(target, Machine.wrongBy(HOUR.negated()));
    DatabaseClock late = clock(target, Machine.wrongBy(HOUR));

    assertThat(early.instant()).isCloseTo(timeOf(target.database()), NEARLY);
    assertThat(late.instant()).isCloseTo(early.instant(), NEARLY);
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void theDatabaseIsAskedOnceAMinuteAndTheStopwatchInBetween(TestDatabases.Named target) {
    Machine machine = Machine.wrongBy(HOUR);
    DatabaseClock clock = clock(target, machine);
    Instant asked = clock.instant();

    machine.pass(Duration.ofSeconds(60));
    assertThat(clock.instant()).isEqualTo(asked.plusSeconds(60));

    machine.pass(Duration.ofNanos(1000));
    assertThat(clock.instant()).isCloseTo(timeOf(target.database()), NEARLY);
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void aClockThatJumpsIsNotFollowed(TestDatabases.Named target) {
    Machine machine = Machine.wrongBy(Duration.ZERO);
    DatabaseClock clock = clock(target, machine);
    clock.instant();

    for (Duration jump : new Duration[] {HOUR, HOUR.negated(), HOUR.negated(), HOUR}) {
      machine.jump(jump);
      assertThat(clock.instant()).isCloseTo(timeOf(target.database()), NEARLY);
    }
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void aClockThatIsSetByALittleIsNotEvenAReasonToAsk(TestDatabases.Named target) {
    Machine machine = Machine.wrongBy(Duration.ZERO);
    DatabaseClock clock = clock(target, machine);
    Instant asked = clock.instant();

    machine.jump(Duration.ofSeconds(2));

    assertThat(clock.instant()).isEqualTo(asked);
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void aMachineThatSleptAsksWhenItWakes(TestDatabases.Named target) {
    Machine machine = Machine.wrongBy(Duration.ZERO);
    DatabaseClock clock = clock(target, machine);
    clock.instant();
    machine.pass(Duration.ofSeconds(30));

    // Its stopwatch stood still, which only its clock tells.
    machine.jump(Duration.ofSeconds(3));

    assertThat(clock.instant()).isCloseTo(timeOf(target.database()), NEARLY);
  }
}
