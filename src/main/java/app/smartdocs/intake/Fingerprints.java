package app.smartdocs.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.smartdocs.document.Sha256;
import java.nio.ByteBuffer;

/** Tells requests apart. */
final class Fingerprints {
  private Fingerprints() {}

  /** Of everything that makes two requests the same. */
  static String ofRequest(String contentSha256, String filename, ReadingRequest request) {
    String asked =
        String.join(
            "\n",
            contentSha256,
            filename,
            request.modelId(),
            "" + request.pages(),
            "" + request.forced());
    return Sha256.of(ByteBuffer.wrap(asked.getBytes(UTF_8)));
  }
}
