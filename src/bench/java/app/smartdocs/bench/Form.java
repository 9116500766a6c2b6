package app.smartdocs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A multipart/form-data body with one file. */
final class Form {
  static final String CONTENT_TYPE = "multipart/form-data; boundary=smartdocs";

  private static final byte[] HEAD =
      """
      --smartdocs\r
      Content-Disposition: form-data; name="file"; filename="bench.pdf"\r
      Content-Type: application/pdf\r
      \r
      """
          .getBytes(UTF_8);
  private static final byte[] TAIL = "\r\n--smartdocs--\r\n".getBytes(UTF_8);

  private Form() {}

  static byte[] of(byte[] file) {
    ByteArrayOutputStream form = new ByteArrayOutputStream(HEAD.length + file.length + TAIL.length);
    form.writeBytes(HEAD);
    form.writeBytes(file);
    form.writeBytes(TAIL);
    return form.toByteArray();
  }
}
