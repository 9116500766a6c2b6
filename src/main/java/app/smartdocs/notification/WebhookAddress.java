package app.smartdocs.notification;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * Where to tell of failures, and the secret that both sides know.
 *
 * @param secret as Standard Webhooks writes it: {@code whsec_} and 24 to 64 bytes in base64
 */
public record WebhookAddress(URI url, String secret) {
  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  /** Whether a secret is of the form above. */
  public static boolean isSecret(String text) {
    return decoded(text).filter(key -> key.length >= SHORTEST && key.length <= LONGEST).isPresent();
  }

  byte[] key() {
    return decoded(secret).orElseThrow();
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return text.startsWith(PREFIX)
          ? Optional.of(Base64.getDecoder().decode(text.substring(PREFIX.length())))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "WebhookAddress[hidden]"; // A URL may be a secret too.
  }
}
