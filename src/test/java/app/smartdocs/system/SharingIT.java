package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same content is bought once. */
final class SharingIT {
  private final TestStack stack = TestStack.running();
  private final Client client = stack.client(UUID.randomUUID() + ";Documents.User");
  private final byte[] content = new Unseen().pdf();

  private Answer submitted(Client who, String query, String modelId) {
    return who.submit(query, List.of(Part.file("a.pdf", content), Part.field("modelId", modelId)));
  }

  private Answer completed(Answer submitted) {
    Answer status = client.awaitFinal(submitted.text("/id"));
    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    return status;
  }

  private ObjectNode result(Answer submitted) {
    return (ObjectNode) client.get("/api/v1/documents/{id}/result", submitted.text("/id")).json();
  }

  @Test
  void theSameContentSharesItsResultAndSaysSo() {
    Answer first = submitted(client, "", "prebuilt-read");
    completed(first);

    Answer second = submitted(client, "", "prebuilt-read");
    Answer status = completed(second);

    assertThat(status.text("/sharedFrom")).isEqualTo(first.text("/job/id"));
    assertThat(status.text("/pagesRead")).isEqualTo("1");
    assertThat(client.get("/api/v1/documents/{id}", second.text("/id")).text("/job/sharedFrom"))
        .isEqualTo(first.text("/job/id"));
    assertThat(stack.analyzed(second.text("/id"))).isZero();
    assertThat(result(second).get("documentId").asText()).isEqualTo(second.text("/id"));
    assertThat(result(second).get("jobId").asText()).isEqualTo(second.text("/job/id"));
    assertThat(result(second).without(List.of("documentId", "jobId")).toString())
        .isEqualTo(result(first).without(List.of("documentId", "jobId")).toString());
  }

  @Test
  void theSameContentAtTheSameTimeIsBoughtOnce() {
    stack.documentIntelligence().addModel("twins");
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Call.ANALYZE, "twins", null, 1, new Fault.Slow(3)));
    List<Answer> all =
        List.of(
            submitted(client, "", "twins"),
            submitted(client, "", "twins"),
            submitted(client, "", "twins"));

    all.forEach(this::completed);

    assertThat(all.stream().mapToInt(each -> stack.analyzed(each.text("/id"))).sum()).isEqualTo(1);
  }

  @Test
  void whereTheFirstFailsTheNextIsReadByItself() {
    stack.documentIntelligence().addModel("first-fails");
    stack
        .documentIntelligence()
        .faults()
        .add(
            new Fault(
                Call.ANALYZE, "first-fails", null, 1, new Fault.Fail("InvalidContent", "No.")));
    Answer first = submitted(client, "", "first-fails");
    Answer second = submitted(client, "", "first-fails");

    assertThat(client.awaitFinal(first.text("/id")).text("/status")).isEqualTo("FAILED");
    completed(second);
  }

  @Test
  void whoForcesItBuysItAnew() {
    completed(submitted(client, "", "prebuilt-read"));

    Answer forced = submitted(client, "?force=true", "prebuilt-read");

    assertThat(completed(forced).json().has("sharedFrom")).isFalse();
    assertThat(stack.analyzed(forced.text("/id"))).isEqualTo(1);
  }

  @Test
  void anotherModelOtherPagesAndAnotherOwnerAreReadApart() {
    completed(submitted(client, "", "prebuilt-read"));

    Answer model = submitted(client, "", "prebuilt-layout");
    Answer pages =
        client.submit(
            List.of(
                Part.file("a.pdf", content),
                Part.field("modelId", "prebuilt-read"),
                Part.field("pages", "1")));
    Client stranger = stack.client(UUID.randomUUID() + ";Documents.User");
    Answer owner = submitted(stranger, "", "prebuilt-read");
    completed(model);
    completed(pages);
    stranger.awaitFinal(owner.text("/id"));

    assertThat(List.of(model, pages, owner))
        .allSatisfy(each -> assertThat(stack.analyzed(each.text("/id"))).isEqualTo(1));
  }

  @Test
  void aDirectUploadSharesToo() {
    Answer first = submitted(client, "", "prebuilt-read");
    completed(first);
    Answer upload =
        client.post(
            "/api/v1/uploads", "", "{\"filename\":\"b.pdf\",\"modelId\":\"prebuilt-read\"}");
    Client.put(
        upload.text("/uploadUrl"),
        Map.of("x-ms-blob-type", "BlockBlob"),
        BodyPublishers.ofByteArray(content));

    Answer document = client.post("/api/v1/uploads/{id}/complete", upload.text("/id"), "");

    assertThat(completed(document).text("/sharedFrom")).isEqualTo(first.text("/job/id"));
    assertThat(client.get("/api/v1/documents/{id}", document.text("/id")).text("/sha256"))
        .isEqualTo(first.text("/sha256"));
  }

  @Test
  void forceIsTrueOrFalse() {
    assertThat(submitted(client, "?force=yes", "prebuilt-read").text("/code"))
        .isEqualTo("invalid_force");
  }
}
