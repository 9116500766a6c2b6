package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A document that was read is read once more. */
final class ReadingAgainIT {
  private static final String JOBS = "/api/v1/documents/{id}/jobs";

  private final TestStack stack = TestStack.running();
  private final Client ana = stack.client(UUID.randomUUID() + ";Documents.User");

  private String read(String model) {
    String id =
        ana.submit(List.of(Part.file("nota.pdf", new Unseen().pdf()), Part.field("modelId", model)))
            .text("/id");
    assertThat(ana.awaitFinal(id).text("/status")).isEqualTo("COMPLETED");
    return id;
  }

  @Test
  void aDocumentIsReadByAnotherModelAndBothResultsStay() {
    String id = read("prebuilt-read");
    String first = ana.get(JOBS, id).text("/readings/0/job/id");

    Answer accepted = ana.post(JOBS, id, "{\"modelId\":\"prebuilt-layout\"}");
    Answer status = ana.awaitFinal(id);

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.text("/modelId")).isEqualTo("prebuilt-layout");
    assertThat(status.text("/jobId")).isEqualTo(accepted.text("/job/id")).isNotEqualTo(first);
    JsonNode readings = ana.get(JOBS, id).json().at("/readings");
    assertThat(readings).hasSize(2);
    assertThat(readings.at("/0/modelId").asText()).isEqualTo("prebuilt-layout");
    assertThat(readings.at("/1/modelId").asText()).isEqualTo("prebuilt-read");
    assertThat(result(id, "").text("/modelId")).isEqualTo("prebuilt-layout");
    assertThat(result(id, "?job=" + first).text("/modelId")).isEqualTo("prebuilt-read");
    assertThat(stack.analyzed(id)).isEqualTo(2);
  }

  private Answer result(String id, String query) {
    return ana.get("/api/v1/documents/{id}/result" + query, id);
  }

  @Test
  void theSameOnceMoreIsSharedUnlessItIsForced() {
    String id = read("prebuilt-read");
    String again = "{\"modelId\":\"prebuilt-read\"}";

    ana.post(JOBS, id, again);
    assertThat(ana.awaitFinal(id).json().has("sharedFrom")).isTrue();
    ana.post(JOBS + "?force=true", id, again);
    assertThat(ana.awaitFinal(id).json().has("sharedFrom")).isFalse();

    assertThat(stack.analyzed(id)).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadIsRefused() {
    String id = read("prebuilt-read");

    assertThat(ana.post(JOBS, id, "{\"modelId\":\"prebuilt-nonsense\"}").text("/code"))
        .isEqualTo("unknown_model");
    assertThat(ana.post(JOBS, id, "{\"pages\":\"7\"}").text("/code"))
        .isEqualTo("pages_out_of_range");
    assertThat(ana.post(JOBS, id, "[").status()).isEqualTo(400);
    assertThat(ana.get(JOBS, id).json().at("/readings")).hasSize(1);
  }

  @Test
  void aStrangersDocumentIsNotThere() {
    String id = read("prebuilt-read");
    String job = ana.get(JOBS, id).text("/readings/0/job/id");
    Client stranger = stack.client(UUID.randomUUID() + ";Documents.User");

    assertThat(stranger.get(JOBS, id).status()).isEqualTo(404);
    assertThat(stranger.post(JOBS, id, "{}").status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/documents/{id}/result?job=" + job, id).status())
        .isEqualTo(404);
    assertThat(result(read("prebuilt-read"), "?job=" + job).status()).isEqualTo(404);
  }
}
