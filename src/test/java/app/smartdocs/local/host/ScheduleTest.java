package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "*/15 * * * * *, 2026-01-07T10:20:30.5Z, 2026-01-07T10:20:45Z",
    "* * * * * *, 2026-01-07T10:20:30.95Z, 2026-01-07T10:20:31Z",
    "0 */5 * * * *, 2026-01-07T10:20:30Z, 2026-01-07T10:25:00Z",
    "0 30 9 * * 1-5, 2026-01-09T10:00:00Z, 2026-01-12T09:30:00Z",
    "0 0 0 1 1 *, 2026-01-07T10:20:30Z, 2027-01-01T00:00:00Z",
    "0 0 9 * * 0, 2026-01-07T10:00:00Z, 2026-01-11T09:00:00Z",
    "0 0 9 * * MON, 2026-01-07T10:00:00Z, 2026-01-12T09:00:00Z",
    "'0 0 9,17 * * *', 2026-01-07T10:00:00Z, 2026-01-07T17:00:00Z",
  })
  @DisplayName("M1 NCRONTAB has six fields, seconds first")
  void ncrontabHasSixFieldsSecondsFirst(String expression, Instant time, Instant next) {
    assertThat(Schedule.parse(expression, "Sweep").after(time)).isEqualTo(next);
  }

  @Test
  @DisplayName("M1 Five fields have no seconds")
  void fiveFieldsHaveNoSeconds() {
    assertThat(Schedule.parse("*/5 * * * *", "Sweep").after(Instant.parse("2026-01-07T10:20:30Z")))
        .isEqualTo("2026-01-07T10:25:00Z");
  }

  @Test
  @DisplayName("M1 A tick is after the time, never at it")
  void aTickIsAfterTheTimeNeverAtIt() {
    assertThat(Schedule.parse("* * * * * *", "Sweep").after(Instant.parse("2026-01-07T10:20:30Z")))
        .isEqualTo("2026-01-07T10:20:31Z");
  }

  @Test
  @DisplayName("M1 Times are UTC: no hour is lost or had twice when clocks change")
  void timesAreUtc() {
    Schedule nightly = Schedule.parse("0 30 2 * * *", "Sweep");
    assertThat(nightly.after(Instant.parse("2026-03-29T00:00:00Z")))
        .isEqualTo("2026-03-29T02:30:00Z");
    assertThat(nightly.after(Instant.parse("2026-10-25T00:00:00Z")))
        .isEqualTo("2026-10-25T02:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"* * * *", "0 0 0 0 * * *", "61 * * * * *", "every minute", "00:05:00"})
  @DisplayName("M1 Anything else is refused, and the function named")
  void anythingElseIsRefusedAndTheFunctionNamed(String expression) {
    assertThatThrownBy(() -> Schedule.parse(expression, "Sweep"))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("The function Sweep has the schedule " + expression);
  }
}
