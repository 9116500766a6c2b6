package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.local.docintel.rest.Fault.Effect;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A job's life, where not all goes well. */
final class JobsIT {
  private final TestStack stack = TestStack.running();
  private final Client client = stack.client(UUID.randomUUID() + ";Documents.User");

  private Answer submitted() {
    return client.submit(
        List.of(Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", "prebuilt-read")));
  }

  /** Strikes the next documents that are submitted for this model, which no other test uses. */
  private Answer submittedInto(Call call, int times, Effect effect, String modelId) {
    stack.documentIntelligence().faults().add(new Fault(call, modelId, null, times, effect));
    return client.submit(
        List.of(Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", modelId)));
  }

  @Test
  void theThirdFailureIsTheLastAndSaysWhy() {
    stack.documentIntelligence().addModel("fails");
    Answer submitted = submittedInto(Call.ANALYZE, 3, new Fault.Status(500, null), "fails");

    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("FAILED");
    assertThat(status.text("/attempts")).isEqualTo("3");
    assertThat(status.text("/error/code")).isNotEmpty();
    assertThat(
            client.get("/api/v1/jobs/{id}/status", submitted.text("/job/id")).text("/job/status"))
        .isEqualTo("failed");
    Await.until("the poison queue is empty", () -> stack.messages("document-jobs-poison") == 0);
    assertThat(stack.logged("JobFailedForGood job=" + submitted.text("/job/id"))).isEqualTo(1);
  }

  @Test
  void anOperationThatTheServiceForgotIsSubmittedAnewAndThatIsSaid() {
    stack.documentIntelligence().addModel("forgets");
    Answer submitted = submittedInto(Call.RESULT, 1, new Fault.Forget(), "forgets");

    Answer status = client.awaitFinal(submitted.text("/id"));

    String job = submitted.text("/job/id");
    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    assertThat(stack.analyzed(submitted.text("/id"))).isEqualTo(2);
    assertThat(client.get("/api/v1/jobs/{id}", job).json().findValuesAsText("event"))
        .containsExactly("OPERATION_DROPPED", "ATTEMPT_FAILED", "ATTEMPT_COMPLETED");
    assertThat(stack.logged("PaidTwice job=" + job)).isEqualTo(1);
  }

  @Test
  void aFailureThatPassesIsTriedAgain() {
    stack.documentIntelligence().addModel("stumbles");
    Answer submitted = submittedInto(Call.ANALYZE, 2, new Fault.Reset(false), "stumbles");

    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    assertThat(status.text("/attempts")).isEqualTo("3");
    assertThat(stack.analyzed(submitted.text("/id"))).isEqualTo(1);
  }

  @Test
  void whatTheServiceRefusesIsNotTriedAgain() {
    Answer submitted =
        client.submit(
            List.of(
                Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", "no-such-model")));

    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("FAILED");
    assertThat(status.text("/error/code")).isEqualTo("ModelNotFound");
    assertThat(status.text("/attempts")).isEqualTo("1");
  }

  @Test
  void throttlingIsWaitedOutAndIsNoAttempt() {
    stack.documentIntelligence().addModel("throttled");
    Answer submitted = submittedInto(Call.ANALYZE, 2, new Fault.Status(429, 1), "throttled");

    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    assertThat(status.text("/attempts")).isEqualTo("1");
    assertThat(stack.analyzed(submitted.text("/id"))).isEqualTo(1);
  }

  @Test
  void aLongAnalysisIsWaitedForOnTheQueueAndPaidForOnce() {
    stack.documentIntelligence().addModel("slow");
    Answer submitted = submittedInto(Call.ANALYZE, 1, new Fault.Slow(6), "slow");

    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    assertThat(status.text("/attempts")).isEqualTo("1");
    assertThat(stack.analyzed(submitted.text("/id"))).isEqualTo(1);
  }

  private static String message(int version, Object job) {
    return "{\"version\":" + version + ",\"jobId\":\"" + job + "\"}";
  }

  @Test
  void messagesThatAreNotOursAreKeptForAPersonToSeeAndNeverLoop() {
    List<String> strays =
        List.of(
            "not base64, not JSON: ção <b>",
            "bm90IGpzb24=",
            "{\"version\":1}",
            message(2, UUID.randomUUID()),
            message(1, "1-1-1-1-1"),
            "x".repeat(64_000));
    int before = stack.blobs("stray-messages", "document-jobs/").size();

    strays.forEach(body -> stack.send("document-jobs", body));

    Await.until(
        "all are kept",
        () -> stack.blobs("stray-messages", "document-jobs/").size() == before + strays.size());
    assertThat(
            stack.blobs("stray-messages", "document-jobs/").stream()
                .map(name -> stack.blob("stray-messages", name)))
        .containsAll(strays);
    Await.until("the queue is empty", () -> stack.messages("document-jobs") == 0);
  }

  @Test
  void whatLiesOnAPoisonQueueAndIsNotOursIsKeptToo() {
    stack.send("document-jobs-poison", "nobody's");

    Await.until(
        "it is kept",
        () ->
            stack.blobs("stray-messages", "document-jobs-poison/").stream()
                .anyMatch(name -> stack.blob("stray-messages", name).equals("nobody's")));
    Await.until("the poison queue is empty", () -> stack.messages("document-jobs-poison") == 0);
  }

  @Test
  void aMessageOfAnUnknownJobIsForgotten() {
    stack.send("document-jobs", message(1, UUID.randomUUID()));
    stack.send(
        "document-jobs",
        Base64.getEncoder().encodeToString(message(1, UUID.randomUUID()).getBytes(UTF_8)));

    assertThat(client.awaitFinal(submitted().text("/id")).text("/status")).isEqualTo("COMPLETED");
    Await.until("the queue is empty", () -> stack.messages("document-jobs") == 0);
    Await.until("the poison queue is empty", () -> stack.messages("document-jobs-poison") == 0);
  }

  @Test
  void theSweepSendsTheMessageThatWasLost() {
    Answer submitted = submitted();
    client.awaitFinal(submitted.text("/id"));

    stack.loseMessage(submitted.text("/job/id"));
    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    assertThat(stack.analyzed(submitted.text("/id"))).isEqualTo(1);
  }

  @Test
  void anInstanceIsReadyWhileItReachesEverything() {
    Answer ready = client.get("/ready", "");

    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.json().toString())
        .contains("database", "storage", "documentIntelligence")
        .doesNotContain("127.0.0.1");
  }
}
