package app.smartdocs.function.http;

import app.smartdocs.document.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A program that calls with a key instead of signing in. Only the key's hash is known here: a key
 * of 32 random bytes can't be found from it.
 *
 * @param name lower-case letters, digits and hyphens; the owner of what it brings is {@code
 *     machine:} and this
 * @param administrator whether its role is that of administrators
 * @param keySha256 of the key's text in UTF-8, lower-case hex
 */
public record MachineCaller(String name, boolean administrator, String keySha256) {
  boolean isKnownBy(String key) {
    // In a time that tells nothing of where they differ.
    return MessageDigest.isEqual(
        hash(key).getBytes(StandardCharsets.US_ASCII),
        keySha256.getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(String key) {
    return Sha256.of(ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)));
  }

  Caller caller() {
    return new Caller("machine:" + name, name, administrator);
  }
}
