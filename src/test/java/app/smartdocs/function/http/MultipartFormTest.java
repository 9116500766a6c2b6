package app.smartdocs.function.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

final class MultipartFormTest {
  private static final String TYPE = "multipart/form-data; boundary=XX";

  private static String part(String disposition, String content) {
    return "--XX\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static MultipartForm parse(String... parts) {
    return MultipartForm.parse(TYPE, (String.join("", parts) + "--XX--\r\n").getBytes(UTF_8));
  }

  private static String refusal(String contentType, String body) {
    return catchThrowableOfType(
            ProblemException.class, () -> MultipartForm.parse(contentType, body.getBytes(UTF_8)))
        .problem()
        .code();
  }

  @Test
  void theFileAndTheFieldsAreRead() {
    MultipartForm form =
        parse(
            part("name=\"modelId\"", "prebuilt-read"),
            part("name=\"file\"; filename=\"nota á.pdf\"", "content"),
            part("name=\"pages\"", "1-3"));

    assertThat(form.filename()).isEqualTo("nota á.pdf");
    assertThat(UTF_8.decode(form.file()).toString()).isEqualTo("content");
    assertThat(form.fields())
        .containsEntry("modelId", "prebuilt-read")
        .containsEntry("pages", "1-3");
  }

  @Test
  void aLongNameOfWideCharactersGetsThrough() {
    String name = "😀".repeat(300) + ".pdf";

    assertThat(parse(part("name=\"file\"; filename=\"" + name + "\"", "x")).filename())
        .isEqualTo(name);
  }

  @Test
  void withoutAFileItIsRefused() {
    assertThat(refusal(TYPE, part("name=\"pages\"", "1") + "--XX--\r\n")).isEqualTo("missing_file");
  }

  @Test
  void withTwoFilesItIsRefused() {
    String file = part("name=\"file\"; filename=\"a.pdf\"", "x");

    assertThat(refusal(TYPE, file + file + "--XX--\r\n")).isEqualTo("several_files");
  }

  @Test
  void aBodyThatIsNoFormIsRefused() {
    assertThat(refusal(TYPE, "no boundary anywhere")).isEqualTo("malformed_multipart");
    assertThat(refusal(TYPE, part("name=\"file\"; filename=\"a.pdf\"", "breaks off")))
        .isEqualTo("malformed_multipart");
    assertThat(refusal("multipart/form-data", "--XX\r\n")).isEqualTo("malformed_multipart");
  }

  @Test
  void aFieldThatIsAFileInDisguiseIsRefused() {
    assertThat(refusal(TYPE, part("name=\"pages\"", "1".repeat(5000)) + "--XX--\r\n"))
        .isEqualTo("field_too_long");
  }
}
