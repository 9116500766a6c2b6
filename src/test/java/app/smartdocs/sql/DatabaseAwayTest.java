package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.smartdocs.local.fault.TcpGate;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The time, for those who can't get to the database; any will do for that. */
final class DatabaseAwayTest {
  private final TcpGate gate = new TcpGate(port());
  private final Database database =
      Database.open(
          new Database.Address(
              "jdbc:postgresql://127.0.0.1:" + gate.port() + "/postgres",
              "postgres",
              "postgres",
              1,
              Duration.ofMillis(300)));

  private final Machine machine = Machine.wrongBy(Duration.ofHours(-1));
  private final DatabaseClock clock = new DatabaseClock(database, machine, machine::stopwatch);

  private static int port() {
    return TestDatabases.postgres()
        .once(
            handle -> {
              try {
                String url = handle.getConnection().getMetaData().getURL();
                return URI.create(url.substring("jdbc:".length())).getPort();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @AfterEach
  void close() {
    database.close();
    gate.close();
  }

  @Test
  void theStopwatchGoesOnAndTheDatabaseIsAskedAgainAfterAMinute() {
    Instant asked = clock.instant();

    gate.cut();
    machine.pass(Duration.ofSeconds(61));
    assertThat(clock.instant()).isEqualTo(asked.plusSeconds(61));

    gate.mend();
    machine.pass(Duration.ofSeconds(60));
    assertThat(clock.instant()).isEqualTo(asked.plusSeconds(121));
    machine.pass(Duration.ofSeconds(1));
    assertThat(clock.instant())
        .isCloseTo(
            DatabaseClockTest.timeOf(TestDatabases.postgres()), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void aJumpIsNotFollowedThenEither() {
    Instant asked = clock.instant();

    gate.cut();
    machine.jump(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(asked);
    machine.jump(Duration.ofHours(-2));
    assertThat(clock.instant()).isEqualTo(asked);
    machine.pass(Duration.ofSeconds(5));
    assertThat(clock.instant()).isEqualTo(asked.plusSeconds(5));
  }

  @Test
  void aClockThatWasNeverAnsweredAsksAgainAtOnce() {
    gate.cut();
    clock.instant();

    gate.mend();

    assertThat(clock.instant()).isCloseTo(timeOfDatabase(), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void aMachineThatSleptGoesOnAskingUntilItIsAnswered() {
    clock.instant();
    machine.pass(Duration.ofSeconds(30));

    gate.cut();
    machine.jump(Duration.ofHours(1));
    clock.instant();
    gate.mend();

    assertThat(clock.instant()).isCloseTo(timeOfDatabase(), within(1, ChronoUnit.SECONDS));
  }

  private static Instant timeOfDatabase() {
    return DatabaseClockTest.timeOf(TestDatabases.postgres());
  }
}
