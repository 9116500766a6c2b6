package app.smartdocs.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in lower-case hex. */
final class Fingerprints {
  private Fingerprints() {}

  static String ofContent(ByteBuffer content) {
    MessageDigest digest = sha256();
    digest.update(content.duplicate());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of everything that makes two requests the same. */
  static String ofRequest(String contentSha256, String filename, ReadingRequest request) {
    String asked =
        String.join("\n", contentSha256, filename, request.modelId(), "" + request.pages());
    return ofContent(ByteBuffer.wrap(asked.getBytes(UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
