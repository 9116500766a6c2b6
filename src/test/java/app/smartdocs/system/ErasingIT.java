package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.DocumentId;
import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is erased leaves nothing behind. */
final class ErasingIT {
  private final TestStack stack = TestStack.running();
  private final Client client = stack.client(UUID.randomUUID() + ";Documents.User");

  private Answer submitted(String modelId) {
    return client.submit(
        List.of(Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", modelId)));
  }

  private void assertGone(String document, String job) {
    assertThat(client.get("/api/v1/documents/{id}", document).status()).isEqualTo(404);
    assertThat(client.get("/api/v1/documents/{id}/result", document).status()).isEqualTo(404);
    assertThat(client.get("/api/v1/jobs/{id}", job).status()).isEqualTo(404);
    Await.until("its blobs are gone", () -> stack.blobs("documents", document).isEmpty());
    assertThat(stack.rows("documents", "id", document)).isZero();
    assertThat(stack.rows("readings", "document_id", document)).isZero();
    assertThat(stack.rows("job_events", "job_id", job)).isZero();
  }

  @Test
  void anErasedDocumentLeavesNothing() {
    Answer submitted = submitted("prebuilt-read");
    String document = submitted.text("/id");
    client.awaitFinal(document);
    assertThat(stack.blobs("documents", document)).hasSize(2);

    assertThat(client.delete("/api/v1/documents/{id}", document).status()).isEqualTo(204);

    assertGone(document, submitted.text("/job/id"));
    assertThat(client.delete("/api/v1/documents/{id}", document).status()).isEqualTo(404);
  }

  @Test
  void aDocumentThatIsBeingReadIsErasedToo() {
    stack.documentIntelligence().addModel("erased");
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Call.ANALYZE, "erased", null, 1, new Fault.Slow(3)));
    Answer submitted = submitted("erased");
    String job = submitted.text("/job/id");
    Await.until(
        "it is submitted",
        () -> !client.get("/api/v1/jobs/{id}", job).text("/operationId").isEmpty());

    assertThat(client.delete("/api/v1/documents/{id}", submitted.text("/id")).status())
        .isEqualTo(204);

    assertGone(submitted.text("/id"), job);
    Await.until("no message is left", () -> stack.messages("document-jobs") == 0);
    assertThat(stack.blobs("documents", submitted.text("/id"))).isEmpty();
  }

  @Test
  void aDirectUploadIsErasedWithItsName() {
    Answer upload =
        client.post(
            "/api/v1/uploads",
            "",
            "{\"filename\":\"Ana Souza.pdf\",\"modelId\":\"prebuilt-read\"}");
    Client.put(
        upload.text("/uploadUrl"),
        Map.of("x-ms-blob-type", "BlockBlob"),
        BodyPublishers.ofByteArray(new Unseen().pdf()));
    Answer document = client.post("/api/v1/uploads/{id}/complete", upload.text("/id"), "");
    client.awaitFinal(document.text("/id"));

    client.delete("/api/v1/documents/{id}", document.text("/id"));

    assertGone(document.text("/id"), document.text("/job/id"));
    assertThat(stack.rows("uploads", "filename", "Ana Souza.pdf")).isZero();
  }

  @Test
  void aStrangersDocumentIsNotErased() {
    String document = submitted("prebuilt-read").text("/id");
    Client stranger = stack.client(UUID.randomUUID() + ";Documents.User");

    assertThat(stranger.delete("/api/v1/documents/{id}", document).status()).isEqualTo(404);
    assertThat(client.awaitFinal(document).text("/status")).isEqualTo("COMPLETED");
  }

  @Test
  void contentWithoutADocumentIsCleanedUpAndTheRestStays() {
    String kept = submitted("prebuilt-read").text("/id");
    client.awaitFinal(kept);
    String orphan = DocumentId.firstOf(Instant.now().minus(Duration.ofDays(2))).toString();
    String young = DocumentId.firstOf(Instant.now().minus(Duration.ofHours(2))).toString();
    stack.putBlob("documents", orphan + "/content", "left by a crash");
    stack.putBlob("documents", young + "/content", "being accepted, perhaps");

    Await.until("the orphan is gone", () -> stack.blobs("documents", orphan).isEmpty());

    assertThat(stack.blobs("documents", young)).hasSize(1);
    assertThat(stack.blobs("documents", kept)).hasSize(2);
  }
}
