package app.smartdocs.function.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RequestRatesTest {
  private static final Caller ANA = new Caller("ana-id", "Ana", false);
  private static final Caller BIA = new Caller("bia-id", "Bia", false);

  @Test
  void whoCallsTooOftenIsToldWhenToComeAgain() {
    RequestRates rates = new RequestRates(2);
    rates.count(ANA);
    rates.count(ANA);

    assertThatThrownBy(() -> rates.count(ANA))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(429);
              assertThat(e.problem().code()).isEqualTo("too_many_requests");
              assertThat(Integer.parseInt(e.reply().headers().get("Retry-After"))).isBetween(1, 30);
            });
    assertThatCode(() -> rates.count(BIA)).doesNotThrowAnyException();
  }

  @Test
  void zeroIsAnyNumber() {
    RequestRates rates = new RequestRates(0);

    assertThatCode(
            () -> {
              for (int call = 0; call < 1000; call++) {
                rates.count(ANA);
              }
            })
        .doesNotThrowAnyException();
  }
}
