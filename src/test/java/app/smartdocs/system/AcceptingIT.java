package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is accepted: durable at once, shown to its owner, found again. */
final class AcceptingIT {
  private static final Map<String, String> BLOCK_BLOB = Map.of("x-ms-blob-type", "BlockBlob");

  private final TestStack stack = TestStack.running();
  private final Client client = stack.client(UUID.randomUUID() + ";Documents.User");
  private final byte[] pdf = Pdfs.withPages(3);

  private Answer submitted(String filename, String... headers) {
    Answer answer = client.submit(List.of(Part.file(filename, pdf)), headers);
    assertThat(answer.status()).isEqualTo(202);
    return answer;
  }

  private JsonNode listed() {
    return client.get("/api/v1/documents", "").json().get("documents");
  }

  @Test
  void aFormIsAnsweredWithWhereToWatch() {
    Answer answer =
        client.submit(
            List.of(
                Part.field("modelId", "prebuilt-invoice"),
                Part.field("pages", " 1-2, 3 "),
                Part.file("nota.pdf", pdf)));

    String id = answer.text("/id");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("location")).isEqualTo("/api/v1/documents/" + id + "/status");
    assertThat(answer.header("retry-after")).isEqualTo("3");
    assertThat(answer.text("/modelId")).isEqualTo("prebuilt-invoice");
    assertThat(answer.text("/pages")).isEqualTo("1-2,3");
    assertThat(answer.json().get("pageCount").asInt()).isEqualTo(3);
    assertThat(client.get("/api/v1/documents/{id}", id).text("/filename")).isEqualTo("nota.pdf");
  }

  @Test
  void bytesWithANameAreAcceptedToo() {
    Answer answer =
        client.submitRaw(
            "?filename=nota%20fiscal.pdf&modelId=my-model.v2&pages=1",
            BodyPublishers.ofByteArray(pdf), "Content-Type", "application/octet-stream");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("/filename")).isEqualTo("nota fiscal.pdf");
    assertThat(answer.text("/modelId")).isEqualTo("my-model.v2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../../etc/passwd.pdf|passwd.pdf",
        "contrato 📄.pdf|contrato 📄.pdf",
        "<img src=x onerror=alert(1)>.pdf|<img src=x onerror=alert(1)>.pdf",
        "a\u0001b.pdf|ab.pdf"
      })
  void aNameIsShownAsGivenWithoutPathAndControlCharacters(String given, String shown) {
    assertThat(submitted(given).text("/filename")).isEqualTo(shown);
    assertThat(listed().get(0).get("filename").asText()).isEqualTo(shown);
  }

  @Test
  void aNameOfThreeHundredCharactersIsKept() {
    String name = "n".repeat(296) + ".pdf";

    assertThat(submitted(name).text("/filename")).isEqualTo(name);
  }

  @Test
  void theSameRequestAgainIsTheSameDocumentAndNoSecondJob() {
    String key = UUID.randomUUID().toString();

    Answer first = submitted("a.pdf", "Idempotency-Key", key);
    Answer second = submitted("a.pdf", "Idempotency-Key", key);

    assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    assertThat(second.text("/job/id")).isEqualTo(first.text("/job/id"));
    assertThat(second.header("idempotency-replayed")).isEqualTo("true");
    assertThat(first.header("idempotency-replayed")).isEmpty();
    assertThat(listed()).hasSize(1);
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    submitted("a.pdf", "Idempotency-Key", key);

    Answer other =
        client.submit(List.of(Part.file("a.pdf", Pdfs.withPages(2))), "Idempotency-Key", key);

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("/code")).isEqualTo("idempotency_key_reused");
    assertThat(listed()).hasSize(1);
  }

  @Test
  void theContentComesStraightFromStorage() {
    String id = submitted("nota á.pdf").text("/id");

    Answer answer = client.get("/api/v1/documents/{id}/content", id);

    assertThat(answer.status()).isEqualTo(302);
    var content = Client.fetch(answer.header("location"));
    assertThat(content.body()).isEqualTo(pdf);
    assertThat(content.headers().firstValue("content-disposition"))
        .contains("attachment; filename*=UTF-8''nota%20%C3%A1.pdf");
  }

  @Test
  void aDocumentIsThereForItsOwnerAndAdministratorsAlone() {
    Answer own = submitted("a.pdf");
    String id = own.text("/id");
    Client other = stack.client(UUID.randomUUID() + ";Documents.User");
    Client administrator = stack.client(UUID.randomUUID() + ";Documents.Admin");

    for (String path : List.of("", "/status", "/result", "/content")) {
      assertThat(other.get("/api/v1/documents/{id}" + path, id).status()).isEqualTo(404);
    }
    assertThat(other.get("/api/v1/jobs/{id}/status", own.text("/job/id")).status()).isEqualTo(404);
    assertThat(other.get("/api/v1/documents", "").json().get("documents")).isEmpty();
    assertThat(administrator.get("/api/v1/documents/{id}", id).status()).isEqualTo(200);
  }

  @Test
  void theListGoesOnWhereItStopped() {
    for (int i = 0; i < 3; i++) {
      submitted(i + ".pdf");
    }

    Answer first = client.get("/api/v1/documents?limit=2", "");
    Answer second = client.get("/api/v1/documents?limit=2&cursor=" + first.text("/next"), "");

    assertThat(first.json().get("documents")).hasSize(2);
    assertThat(first.text("/documents/0/filename")).isEqualTo("2.pdf");
    assertThat(second.json().get("documents")).hasSize(1);
    assertThat(second.json().has("next")).isFalse();
  }

  @Test
  void aLargeFileGoesStraightToStorage() {
    Answer upload =
        client.post(
            "/api/v1/uploads",
            "",
            "{\"filename\":\"contrato.pdf\",\"modelId\":\"prebuilt-read\",\"pages\":\"1\"}");
    assertThat(upload.status()).isEqualTo(201);
    assertThat(Client.put(upload.text("/uploadUrl"), BLOCK_BLOB, BodyPublishers.ofByteArray(pdf)))
        .isEqualTo(201);

    Answer completed = client.post("/api/v1/uploads/{id}/complete", upload.text("/id"), "");

    assertThat(completed.status()).isEqualTo(202);
    assertThat(completed.text("/id")).isEqualTo(upload.text("/id"));
    assertThat(completed.text("/pages")).isEqualTo("1");
    assertThat(completed.json().get("sizeBytes").asInt()).isEqualTo(pdf.length);
    assertThat(Client.fetch(upload.text("/uploadUrl")).statusCode()).isIn(403, 404);
    String content =
        client.get("/api/v1/documents/{id}/content", upload.text("/id")).header("location");
    assertThat(Client.fetch(content).body()).isEqualTo(pdf);
  }

  @Test
  void anUploadCompletedTwiceIsOneDocument() {
    Answer upload = client.post("/api/v1/uploads", "", "{\"filename\":\"a.pdf\"}");
    String id = upload.text("/id");
    Client.put(upload.text("/uploadUrl"), BLOCK_BLOB, BodyPublishers.ofByteArray(pdf));

    Answer first = client.post("/api/v1/uploads/{id}/complete", id, "");
    Answer second = client.post("/api/v1/uploads/{id}/complete", id, "");

    assertThat(second.status()).isEqualTo(202);
    assertThat(second.text("/job/id")).isEqualTo(first.text("/job/id"));
    assertThat(listed()).hasSize(1);
  }

  @Test
  void anUploadOfSomebodyElseCantBeCompleted() {
    String id = client.post("/api/v1/uploads", "", "{\"filename\":\"a.pdf\"}").text("/id");
    Client other = stack.client(UUID.randomUUID() + ";Documents.User");

    assertThat(other.post("/api/v1/uploads/{id}/complete", id, "").status()).isEqualTo(404);
  }

  @Test
  void completedByManyAtOnceItIsOneDocument() {
    Answer upload = client.post("/api/v1/uploads", "", "{\"filename\":\"a.pdf\"}");
    String id = upload.text("/id");
    Client.put(upload.text("/uploadUrl"), BLOCK_BLOB, BodyPublishers.ofByteArray(pdf));

    List<CompletableFuture<Answer>> all =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> client.post("/api/v1/uploads/{id}/complete", id, "")))
            .limit(6)
            .toList();

    assertThat(all)
        .extracting(CompletableFuture::join)
        .allSatisfy(
            answer ->
                assertThat(answer.text(answer.status() == 202 ? "/id" : "/code"))
                    .isIn(id, "completion_under_way"))
        .extracting(Answer::status)
        .contains(202);
    assertThat(listed()).hasSize(1);
    assertThat(client.get("/api/v1/documents/{id}/content", id).status()).isEqualTo(302);
  }

  @Test
  void anUploadThatExpiredIsGoneWithWhatArrivedOfIt() {
    Answer upload = client.post("/api/v1/uploads", "", "{\"filename\":\"a.pdf\"}");
    String id = upload.text("/id");
    Client.put(upload.text("/uploadUrl"), BLOCK_BLOB, BodyPublishers.ofByteArray(pdf));
    stack.expireUpload(id);

    Answer late = client.post("/api/v1/uploads/{id}/complete", id, "");

    assertThat(late.status()).isEqualTo(410);
    assertThat(late.text("/code")).isEqualTo("upload_expired");
    assertThat(Client.fetch(upload.text("/uploadUrl")).statusCode()).isIn(403, 404);
    assertThat(listed()).isEmpty();
  }

  @Test
  void theContractIsServed() {
    assertThat(client.get("/api/v1/openapi.yaml", "").status()).isEqualTo(200);
    assertThat(client.get("/api/v1/result.schema.json", "").text("/title"))
        .isEqualTo("What was read from a document");
  }

  @Test
  void aliveNeedsNobodyElse() {
    assertThat(client.get("/live", "").text("/status")).isEqualTo("alive");
  }

  @Test
  void aMachineBringsDocumentsWithItsKeyAndSeesItsOwnAlone() {
    String[] key = {"x-functions-key", TestStack.MACHINE_KEY};
    String id = submitted("da-maquina.pdf", key).text("/id");

    assertThat(client.get("/api/v1/documents/{id}", id, key).status()).isEqualTo(200);
    assertThat(client.get("/api/v1/documents/{id}", id).status()).isEqualTo(404);
    assertThat(client.get("/api/v1/session", "", key).text("/user/name")).isEqualTo("erp");
    assertThat(client.get("/api/v1/queue/overview", "", key).status()).isEqualTo(403);
    assertThat(client.get("/api/v1/documents", "", "x-functions-key", "guessed").status())
        .isEqualTo(401);
  }
}
