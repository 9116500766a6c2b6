package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.local.docintel.rest.Fault.Effect;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A job's life, where not all goes well. */
final class JobsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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

  private static void await(BooleanSupplier condition, String what) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private int analyzed(String documentId) {
    return stack.documentIntelligence().calls().analyzedByDocument().entrySet().stream()
        .filter(entry -> entry.getKey().contains(documentId))
        .mapToInt(Map.Entry::getValue)
        .sum();
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
    await(() -> stack.messages("document-jobs-poison") == 0, "the poison queue is empty");
  }

  @Test
  void aFailureThatPassesIsTriedAgain() {
    stack.documentIntelligence().addModel("stumbles");
    Answer submitted = submittedInto(Call.ANALYZE, 2, new Fault.Reset(false), "stumbles");

    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    assertThat(status.text("/attempts")).isEqualTo("3");
    assertThat(analyzed(submitted.text("/id"))).isEqualTo(1);
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
    assertThat(analyzed(submitted.text("/id"))).isEqualTo(1);
  }

  @Test
  void aLongAnalysisIsWaitedForOnTheQueueAndPaidForOnce() {
    stack.documentIntelligence().addModel("slow");
    Answer submitted = submittedInto(Call.ANALYZE, 1, new Fault.Slow(6), "slow");

    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    assertThat(status.text("/attempts")).isEqualTo("1");
    assertThat(analyzed(submitted.text("/id"))).isEqualTo(1);
  }

  @Test
  void messagesThatAreNotOursDoNoHarm() {
    stack.send("document-jobs", "bm90IGpzb24=");
    stack.send("document-jobs", "e30=");
    stack.send(
        "document-jobs",
        Base64.getEncoder()
            .encodeToString(
                ("{\"version\":1,\"jobId\":\"" + UUID.randomUUID() + "\"}").getBytes(UTF_8)));

    assertThat(client.awaitFinal(submitted().text("/id")).text("/status")).isEqualTo("COMPLETED");
    await(() -> stack.messages("document-jobs") == 0, "the queue is empty");
    await(() -> stack.messages("document-jobs-poison") == 0, "the poison queue is empty");
  }

  @Test
  void theSweepSendsTheMessageThatWasLost() {
    Answer submitted = submitted();
    client.awaitFinal(submitted.text("/id"));

    stack.loseMessage(submitted.text("/job/id"));
    Answer status = client.awaitFinal(submitted.text("/id"));

    assertThat(status.text("/status")).isEqualTo("COMPLETED");
    assertThat(analyzed(submitted.text("/id"))).isEqualTo(1);
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
