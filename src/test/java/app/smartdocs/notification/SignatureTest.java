package app.smartdocs.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class SignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void itIsTheOneOfTheSpecificationsExample() {
    WebhookAddress address = new WebhookAddress(URI.create("https://x.example/"), SECRET);

    String signature =
        new Signature(address.key())
            .of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}".getBytes(UTF_8));

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aSecretHasItsPrefixAndEnoughBytes() {
    assertThat(WebhookAddress.isSecret(SECRET)).isTrue();
    assertThat(WebhookAddress.isSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isFalse();
    assertThat(WebhookAddress.isSecret("whsec_c2hvcnQ=")).isFalse();
    assertThat(WebhookAddress.isSecret("whsec_not base64")).isFalse();
  }

  @Test
  void theAddressIsNotPrinted() {
    assertThat(new WebhookAddress(URI.create("https://x.example/token"), SECRET).toString())
        .doesNotContain("token", "whsec");
  }
}
