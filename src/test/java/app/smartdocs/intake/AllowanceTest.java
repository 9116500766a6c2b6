package app.smartdocs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.intake.Consumption.Consumed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AllowanceTest {
  private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

  private static Allowance of(int readings, long bytes) {
    return new Allowance(
        readings,
        bytes,
        (owner, since) -> {
          assertThat(since).isEqualTo("2026-11-01T12:00:00Z");
          return owner.equals("ana") ? new Consumed(3, 2_000_000) : new Consumed(0, 0);
        },
        () -> NOW);
  }

  @Test
  void theLastDocumentOfADayIsAcceptedAndTheNextIsNot() {
    assertThatCode(() -> of(4, 0).check("ana", 10)).doesNotThrowAnyException();
    assertThatThrownBy(() -> of(3, 0).check("ana", 10))
        .hasMessage(
            "You may have 3 documents read in 24 hours, and this would be more. Try again later, or"
                + " ask an administrator for a larger allowance.");
    assertThatCode(() -> of(3, 0).check("bia", 10)).doesNotThrowAnyException();
  }

  @Test
  void whatWouldBeTooMuchTogetherIsNotAccepted() {
    long most = 3 * 1024 * 1024;

    assertThatCode(() -> of(0, most).check("ana", most - 2_000_000)).doesNotThrowAnyException();
    assertThatThrownBy(() -> of(0, most).check("ana", most - 1_999_999))
        .hasMessageStartingWith("You may have 3 MB read in 24 hours");
  }

  @Test
  void toReadAgainTakesNoMoreRoom() {
    assertThatCode(() -> of(0, 1).check("ana", 0)).doesNotThrowAnyException();
    assertThatThrownBy(() -> of(1, 1).check("ana", 0)).isInstanceOf(RefusedException.class);
  }
}
