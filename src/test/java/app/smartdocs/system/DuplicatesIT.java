package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Messages come twice, late, and in any order; so do those that the platform gave up. */
final class DuplicatesIT {
  private static final int DOCUMENTS = 12;

  private final TestStack stack = TestStack.running();
  private final Client client = stack.client(UUID.randomUUID() + ";Documents.User");

  private static String message(Answer submitted) {
    return "{\"version\":1,\"jobId\":\"" + submitted.text("/job/id") + "\"}";
  }

  private Answer submitted(String modelId) {
    return client.submit(
        List.of(Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", modelId)));
  }

  private List<String> events(Answer submitted) {
    return client
        .get("/api/v1/jobs/{id}", submitted.text("/job/id"))
        .json()
        .findValuesAsText("event");
  }

  private void send(List<Answer> all, String queue, int copies, long seed) {
    List<String> messages = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      all.forEach(each -> messages.add(message(each)));
    }
    Collections.shuffle(messages, new Random(seed));
    messages.forEach(message -> stack.send(queue, message));
  }

  private void awaitSilence() {
    Await.until(
        "no message is left",
        () -> stack.messages("document-jobs") == 0 && stack.messages("document-jobs-poison") == 0);
  }

  @Test
  void copiesAtOnceAndLateAndInAnyOrderChangeNothing() {
    stack.documentIntelligence().addModel("copies");
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Call.ANALYZE, "copies", null, DOCUMENTS / 2, new Fault.Slow(3)));
    List<Answer> all = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      all.add(submitted("copies"));
    }

    send(all, "document-jobs", 3, 1);
    send(all, "document-jobs-poison", 2, 2);
    all.forEach(each -> client.awaitFinal(each.text("/id")));
    send(all, "document-jobs", 2, 3);
    send(all, "document-jobs-poison", 2, 4);
    awaitSilence();

    assertThat(all)
        .allSatisfy(
            each -> {
              Answer status = client.get("/api/v1/documents/{id}/status", each.text("/id"));
              assertThat(status.text("/status")).isEqualTo("COMPLETED");
              assertThat(status.text("/attempts")).isEqualTo("1");
              assertThat(events(each)).containsExactly("ATTEMPT_COMPLETED");
              assertThat(stack.analyzed(each.text("/id"))).isEqualTo(1);
              assertThat(stack.blobs("documents", each.text("/id") + "/results/")).hasSize(1);
            });
  }

  @Test
  void aJobIsGivenUpOnceHoweverOftenItsPoisonComes() {
    stack.documentIntelligence().addModel("poisoned");
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Call.ANALYZE, "poisoned", null, 3, new Fault.Status(500, null)));
    Answer submitted = submitted("poisoned");
    client.awaitFinal(submitted.text("/id"));

    send(List.of(submitted), "document-jobs-poison", 4, 5);
    send(List.of(submitted), "document-jobs", 2, 6);
    awaitSilence();

    assertThat(events(submitted))
        .containsExactly("ATTEMPT_FAILED", "ATTEMPT_FAILED", "ATTEMPT_FAILED", "GIVEN_UP");
    assertThat(client.get("/api/v1/documents/{id}/status", submitted.text("/id")).text("/status"))
        .isEqualTo("FAILED");
  }
}
