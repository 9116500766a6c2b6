package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.local.docintel.rest.Fault.Effect;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people can do about a job: look at it, call it off, have it tried again. */
final class ManagingIT {
  private final TestStack stack = TestStack.running();
  private final String person = UUID.randomUUID().toString();
  private final Client client = stack.client(person + ";Documents.User");
  private final Client stranger = stack.client(UUID.randomUUID() + ";Documents.User");
  private final Client administrator = stack.client(UUID.randomUUID() + ";Documents.Admin");

  private Answer submitted(String modelId) {
    return client.submit(
        List.of(Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", modelId)));
  }

  private void fault(String modelId, Call call, int times, Effect effect) {
    stack.documentIntelligence().addModel(modelId);
    stack.documentIntelligence().faults().add(new Fault(call, modelId, null, times, effect));
  }

  private Answer failed(String modelId) {
    fault(modelId, Call.ANALYZE, 1, new Fault.Fail("InvalidContent", "Damaged."));
    Answer submitted = submitted(modelId);
    assertThat(client.awaitFinal(submitted.text("/id")).text("/status")).isEqualTo("FAILED");
    return submitted;
  }

  @Test
  void aJobShowsEveryAttemptWithItsErrorItsTimeAndItsOperation() {
    fault("history", Call.ANALYZE, 1, new Fault.Status(500, null));
    Answer submitted = submitted("history");
    client.awaitFinal(submitted.text("/id"));

    Answer job = client.get("/api/v1/jobs/{id}", submitted.text("/job/id"));

    assertThat(job.text("/status")).isEqualTo("COMPLETED");
    assertThat(job.text("/kind")).isEqualTo("EXTRACTION");
    assertThat(job.text("/subjectId")).isEqualTo(submitted.text("/id"));
    assertThat(job.json().at("/history")).hasSize(2);
    assertThat(job.text("/history/0/event")).isEqualTo("ATTEMPT_FAILED");
    assertThat(job.text("/history/0/error/code")).isEqualTo("InternalError");
    assertThat(job.json().at("/history/0/operationId").isMissingNode()).isTrue();
    assertThat(job.text("/history/1/event")).isEqualTo("ATTEMPT_COMPLETED");
    assertThat(job.text("/history/1/attempt")).isEqualTo("2");
    assertThat(job.text("/history/1/operationId")).isEqualTo(job.text("/operationId"));
    assertThat(job.json().at("/history/1/durationMs").asLong()).isPositive();
  }

  @Test
  void aFailedJobIsTriedAgainOnWish() {
    Answer submitted = failed("retried");
    String job = submitted.text("/job/id");

    Answer retried = client.post("/api/v1/jobs/{id}/retry", job, "");

    assertThat(retried.status()).isEqualTo(202);
    assertThat(client.awaitFinal(submitted.text("/id")).text("/status")).isEqualTo("COMPLETED");
    assertThat(client.get("/api/v1/jobs/{id}", job).json().findValuesAsText("event"))
        .containsExactly("ATTEMPT_ENDED", "RETRIED", "OPERATION_DROPPED", "ATTEMPT_COMPLETED");
    assertThat(client.get("/api/v1/jobs/{id}", job).text("/history/1/by")).isEqualTo(person);
  }

  @Test
  void whatIsCompletedIsNeitherTriedAgainNorCalledOff() {
    Answer submitted = submitted("prebuilt-read");
    client.awaitFinal(submitted.text("/id"));
    String job = submitted.text("/job/id");

    Answer retry = client.post("/api/v1/jobs/{id}/retry", job, "");
    Answer cancel = client.post("/api/v1/jobs/{id}/cancel", job, "");

    assertThat(List.of(retry.status(), cancel.status())).containsOnly(409);
    assertThat(retry.text("/code")).isEqualTo("wrong_job_status");
    assertThat(cancel.text("/detail")).contains("COMPLETED");
  }

  @Test
  void aStrangersJobIsNotThereAndAnAdministratorSeesAll() {
    String job = failed("private").text("/job/id");

    assertThat(stranger.get("/api/v1/jobs/{id}", job).status()).isEqualTo(404);
    assertThat(stranger.post("/api/v1/jobs/{id}/retry", job, "").status()).isEqualTo(404);
    assertThat(stranger.post("/api/v1/jobs/{id}/cancel", job, "").status()).isEqualTo(404);
    assertThat(administrator.get("/api/v1/jobs/{id}", job).status()).isEqualTo(200);
  }

  @Test
  void aJobThatWaitsIsCalledOffAtOnceAndStaysSo() {
    fault("waits", Call.ANALYZE, 3, new Fault.Status(429, 3));
    Answer submitted = submitted("waits");
    String job = submitted.text("/job/id");
    Await.until("it waits", () -> client.get("/api/v1/jobs/{id}", job).text("/waits").equals("1"));

    assertThat(client.post("/api/v1/jobs/{id}/cancel", job, "").text("/status"))
        .isEqualTo("CANCELLED");

    Await.until("its message is gone", () -> stack.messages("document-jobs") == 0);
    assertThat(client.get("/api/v1/jobs/{id}", job).text("/status")).isEqualTo("CANCELLED");
    assertThat(client.get("/api/v1/documents/{id}/result", submitted.text("/id")).status())
        .isEqualTo(409);
  }

  @Test
  void anAttemptUnderWayStopsAtItsNextStepAndItsPaidOperationIsKeptForARetry() {
    fault("long", Call.ANALYZE, 1, new Fault.Slow(8));
    Answer submitted = submitted("long");
    String job = submitted.text("/job/id");
    Await.until(
        "it is submitted",
        () -> !client.get("/api/v1/jobs/{id}", job).text("/operationId").isEmpty());

    assertThat(client.post("/api/v1/jobs/{id}/cancel", job, "").status()).isEqualTo(202);
    assertThat(client.awaitFinal(submitted.text("/id")).text("/status")).isEqualTo("CANCELLED");

    client.post("/api/v1/jobs/{id}/retry", job, "");
    assertThat(client.awaitFinal(submitted.text("/id")).text("/status")).isEqualTo("COMPLETED");
    assertThat(stack.analyzed(submitted.text("/id"))).isEqualTo(1);
  }

  @Test
  void allThatMatchAreTriedAgainUpToALimit() {
    List<String> documents =
        List.of("many-1", "many-2", "many-3").stream()
            .map(model -> failed(model).text("/id"))
            .toList();

    Answer first = client.post("/api/v1/jobs/retry", "", "{\"limit\":2}");
    Answer second =
        client.post("/api/v1/jobs/retry", "", "{\"errorCode\":\"InvalidContent\",\"limit\":2}");

    assertThat(first.json().toString()).isEqualTo("{\"retried\":2,\"more\":true}");
    assertThat(second.json().toString()).isEqualTo("{\"retried\":1,\"more\":false}");
    assertThat(documents)
        .allSatisfy(id -> assertThat(client.awaitFinal(id).text("/status")).isEqualTo("COMPLETED"));
  }

  @Test
  void aFilterThatMakesNoSenseIsRefused() {
    assertThat(client.post("/api/v1/jobs/retry", "", "{\"status\":\"COMPLETED\"}").text("/code"))
        .isEqualTo("invalid_filter");
    assertThat(client.post("/api/v1/jobs/retry", "", "{\"limit\":5000}").text("/code"))
        .isEqualTo("invalid_filter");
    assertThat(client.post("/api/v1/jobs/retry", "", "{\"limit\":\"x\"}").text("/code"))
        .isEqualTo("malformed_json");
  }
}
