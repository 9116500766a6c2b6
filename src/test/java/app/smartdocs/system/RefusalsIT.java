package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: a clear problem, and nothing stored. */
final class RefusalsIT {
  private final TestStack stack = TestStack.running();
  // Nobody else's documents are in this list.
  private final Client client = stack.client(UUID.randomUUID() + ";Documents.User");

  @AfterEach
  void nothingWasStored() {
    assertThat(client.get("/api/v1/documents", "").json().get("documents")).isEmpty();
  }

  private static void isProblem(Answer answer, int status, String code, String detail) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("/code")).isEqualTo(code);
    assertThat(answer.text("/detail")).contains(detail);
  }

  private Answer submitted(byte[] content) {
    return client.submit(List.of(Part.file("a.pdf", content)));
  }

  private Answer submittedWith(String field, String value) {
    return client.submit(List.of(Part.field(field, value), Part.file("a.pdf", Pdfs.withPages(3))));
  }

  @Test
  void anEmptyFile() {
    isProblem(submitted(new byte[0]), 400, "empty_file", "The file is empty.");
  }

  @Test
  void aFileOverTheLimitNamesTheDirectUpload() {
    byte[] large = Arrays.copyOf(Pdfs.withPages(1), 3 << 20);

    isProblem(submitted(large), 413, "file_too_large", "2 MB");
    isProblem(submitted(large), 413, "file_too_large", "POST /api/v1/uploads");
  }

  @Test
  void contentThatIsNoDocumentWhateverItsName() {
    isProblem(submitted("plain text".getBytes(UTF_8)), 415, "unsupported_type", "Convert it");
  }

  @Test
  void aDamagedPdf() {
    isProblem(submitted(Arrays.copyOf(Pdfs.withPages(3), 60)), 422, "damaged_file", "damaged PDF");
  }

  @Test
  void aLockedPdf() {
    isProblem(submitted(Pdfs.locked()), 422, "encrypted_file", "Send it unlocked.");
  }

  @Test
  void morePagesThanAllowed() {
    isProblem(submitted(Pdfs.withPages(21)), 422, "too_many_pages", "more than the 20 allowed");
  }

  @Test
  void aFormWithoutAFile() {
    isProblem(client.submit(List.of(Part.field("pages", "1"))), 400, "missing_file", "called file");
  }

  @Test
  void aFormWithTwoFiles() {
    Part file = Part.file("a.pdf", Pdfs.withPages(1));

    isProblem(client.submit(List.of(file, file)), 400, "several_files", "one request for each");
  }

  @Test
  void aFileWithoutAName() {
    isProblem(
        client.submit(List.of(Part.file("..", Pdfs.withPages(1)))),
        400,
        "invalid_filename",
        "The file has no name.");
    isProblem(
        client.submitRaw(
            "",
            BodyPublishers.ofByteArray(Pdfs.withPages(1)),
            "Content-Type",
            "application/octet-stream"),
        400,
        "missing_filename",
        "?filename=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "image/png", "application/json", "text/plain"})
  void aBodyOfAnotherTypeIsToldWhatToSendInstead(String type) {
    isProblem(
        client.submitRaw(
            "?filename=a.pdf", BodyPublishers.ofByteArray(Pdfs.withPages(1)), "Content-Type", type),
        415,
        "unsupported_media_type",
        "Send multipart/form-data with a part called file, or application/octet-stream");
  }

  @Test
  void aChunkedBody() {
    byte[] pdf = Pdfs.withPages(1);

    isProblem(
        client.submitRaw(
            "?filename=a.pdf",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(pdf)),
            "Content-Type",
            "application/octet-stream"),
        411,
        "length_required",
        "Send Content-Length");
  }

  @Test
  void aMalformedForm() {
    isProblem(
        client.submitRaw(
            "",
            BodyPublishers.ofString("--x\r\nnot a part"),
            "Content-Type",
            "multipart/form-data; boundary=x"),
        400,
        "malformed_multipart",
        "curl -F file=@invoice.pdf");
  }

  @ParameterizedTest
  @CsvSource({"prebuilt-horoscope, unknown_model", "../secret, invalid_model", "x, invalid_model"})
  void aModelThatCantBe(String modelId, String code) {
    assertThat(submittedWith("modelId", modelId))
        .satisfies(answer -> isProblem(answer, 400, code, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5-2", "abc", "1-99999", "1,,2"})
  void pagesThatAreNone(String pages) {
    isProblem(submittedWith("pages", pages), 400, "invalid_pages", "pages");
  }

  @Test
  void pagesThatTheDocumentDoesNotHave() {
    isProblem(
        submittedWith("pages", "2-4"),
        422,
        "pages_out_of_range",
        "asks for page 4, but the document has 3 pages.");
  }

  @Test
  void anIdempotencyKeyThatIsNone() {
    isProblem(
        client.submit(
            List.of(Part.file("a.pdf", Pdfs.withPages(1))), "Idempotency-Key", "with spaces"),
        400,
        "invalid_idempotency_key",
        "such as a UUID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "not-an-id", "1-1-1-1-1"})
  void anIdThatBelongsToNothing(String id) {
    for (String path : List.of("", "/status", "/result", "/content")) {
      isProblem(client.get("/api/v1/documents/{id}" + path, id), 404, "not_found", "document");
    }
    isProblem(client.get("/api/v1/jobs/{id}/status", id), 404, "not_found", "job");
    assertThat(client.post("/api/v1/uploads/{id}/complete", id, "{}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?status=DONE", "?limit=0", "?limit=201", "?cursor=x"})
  void aListThatCantBe(String query) {
    isProblem(client.get("/api/v1/documents" + query, ""), 400, "invalid_query", "");
  }

  @Test
  void aCallerWhoHasNotSignedIn() {
    isProblem(
        stack.client("none").get("/api/v1/documents", ""),
        401,
        "unauthenticated",
        "Sign in first.");
  }

  @Test
  void aCallerWithoutARole() {
    isProblem(
        stack.client("somebody;Other.Role").get("/api/v1/documents", ""),
        403,
        "missing_role",
        "Documents.User");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{}", "{\"filename\":\"a.pdf\",\"sizeBytes\":\"many\"}"})
  void anUploadThatIsNotDescribed(String json) {
    assertThat(client.post("/api/v1/uploads", "", json).status()).isEqualTo(400);
  }

  @Test
  void anUploadLargerThanAnything() {
    isProblem(
        client.post("/api/v1/uploads", "", "{\"filename\":\"a.pdf\",\"sizeBytes\":9000000}"),
        413,
        "file_too_large",
        "8 MB");
  }

  @Test
  void anUploadThatIsCompletedBeforeItArrived() {
    String id = client.post("/api/v1/uploads", "", "{\"filename\":\"a.pdf\"}").text("/id");

    isProblem(
        client.post("/api/v1/uploads/{id}/complete", id, ""), 409, "not_uploaded", "PUT the file");
  }

  @Test
  void anUploadOfNoDocument() {
    Answer upload = client.post("/api/v1/uploads", "", "{\"filename\":\"a.pdf\"}");
    Client.put(
        upload.text("/uploadUrl"),
        java.util.Map.of("x-ms-blob-type", "BlockBlob"),
        BodyPublishers.ofString("plain text"));

    isProblem(
        client.post("/api/v1/uploads/{id}/complete", upload.text("/id"), ""),
        415,
        "unsupported_type",
        "");
    // Nothing of it is left: the same upload is as empty as before.
    isProblem(
        client.post("/api/v1/uploads/{id}/complete", upload.text("/id"), ""),
        409,
        "not_uploaded",
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{", "{} {}", "{\"sizeBytes\":\"many\"}", ""})
  void aBodyThatIsNotTheJsonExpectedIsRefusedInWordsOfOurOwn(String body) {
    Answer answer = client.post("/api/v1/uploads", "", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/code")).isIn("malformed_json", "missing_filename");
    assertThat(answer.text("/detail")).doesNotContain("app.smartdocs", "java.");
  }
}
