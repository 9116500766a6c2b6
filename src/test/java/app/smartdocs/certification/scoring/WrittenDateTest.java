package app.smartdocs.certification.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "09/03/2026",
        "9/3/2026",
        "9/3/26",
        "09.03.2026",
        "09-03-2026",
        "2026-03-09",
        "9 de março de 2026",
        "09 DE MARCO DE 2026",
        "9º de março de 2026",
        "9 mar 2026",
        "09/mar/2026"
      })
  void aDayIsTheSameHoweverABrazilianWritesIt(String written) {
    assertThat(WrittenDate.in(written)).hasValue(LocalDate.of(2026, 3, 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2026", // no such day
        "03/13/2026", // the month comes second
        "09/03-2026",
        "9 de quinta de 2026",
        "março de 2026",
        ""
      })
  void whatIsNoDayIsNone(String written) {
    assertThat(WrittenDate.in(written)).isEmpty();
  }
}
