package app.smartdocs.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
  @ParameterizedTest
  @ValueSource(strings = {"31/12/2026", "31-12-2026", "31.12.26", "2026-12-31", "46387"})
  void aDateIsReadAsItIsWrittenOrCounted(String text) {
    assertThat(Dates.date(text)).contains(LocalDateTime.parse("2026-12-31T00:00:00"));
  }

  @Test
  void theTimeMayStandBesideIt() {
    assertThat(Dates.date("31/12/2026 14:30")).contains(LocalDateTime.parse("2026-12-31T14:30:00"));
    assertThat(Dates.date("2026-12-31T14:30:00"))
        .contains(LocalDateTime.parse("2026-12-31T14:30:00"));
    assertThat(Dates.date("46387.5")).contains(LocalDateTime.parse("2026-12-31T12:00:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"amanhã", "31/02/2026", "2026-13-01", "7", "99999", "31/12", ""})
  void whatIsNoDateIsNone(String text) {
    assertThat(Dates.date(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "14:30,14:30",
    "14h30,14:30",
    "14h,14:00",
    "14H30min,14:30",
    "0.5,12:00",
    "1899-12-31T14:30:00,14:30",
    "9:05:00,09:05"
  })
  void aTimeIsReadAsItIsWrittenOrCounted(String text, String time) {
    assertThat(Dates.time(text)).contains(LocalTime.parse(time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "14:60", "à tarde", "", "1430"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(Dates.time(text)).isEmpty();
  }
}
