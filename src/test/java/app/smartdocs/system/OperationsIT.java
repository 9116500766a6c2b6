package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those see who run the place, and nobody else. */
final class OperationsIT {
  private final TestStack stack = TestStack.running();
  private final Client user = stack.client(UUID.randomUUID() + ";Documents.User");
  private final Client administrator = stack.client(UUID.randomUUID() + ";Documents.Admin");

  private String completed() {
    Answer accepted = user.submit(List.of(Part.file("a.pdf", new Unseen().pdf())));
    assertThat(user.awaitFinal(accepted.text("/id")).text("/status")).isEqualTo("COMPLETED");
    return accepted.text("/job/id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/queue/health",
        "/api/v1/queue/overview",
        "/api/v1/queue/strays",
        "/metrics"
      })
  void theQueuesAreForAdministrators(String path) {
    assertThat(user.get(path, "").text("/code")).isEqualTo("administrators_only");
    assertThat(administrator.get(path, "").status()).isEqualTo(200);
  }

  @Test
  void jobsAreListedNewestFirstAndEachSeesTheirOwn() {
    String first = completed();
    String second = completed();

    Answer page = user.get("/api/v1/jobs?kind=EXTRACTION&status=COMPLETED&limit=1", "");
    Answer rest = user.get("/api/v1/jobs?limit=1&cursor=" + page.text("/next"), "");

    assertThat(page.text("/jobs/0/id")).isEqualTo(second);
    assertThat(rest.text("/jobs/0/id")).isEqualTo(first);
    assertThat(rest.json().has("next")).isFalse();
    assertThat(administrator.get("/api/v1/jobs?limit=200", "").json().at("/jobs"))
        .extracting(job -> job.get("id").asText())
        .contains(first, second);
    assertThat(user.get("/api/v1/jobs?status=LOST", "").status()).isEqualTo(400);
  }

  @Test
  void theOverviewCountsWhatEndedAndWhatItCost() {
    JsonNode before = extraction(administrator.get("/api/v1/queue/overview?hours=1", ""));
    completed();

    Answer overview = administrator.get("/api/v1/queue/overview?hours=1", "");

    assertThat(extraction(overview).get("completed").asLong())
        .isGreaterThan(before.get("completed").asLong());
    assertThat(extraction(overview).get("perMinute").asDouble()).isPositive();
    assertThat(overview.json().at("/series")).isNotEmpty();
    assertThat(overview.json().at("/usage/pages").asLong()).isPositive();
    assertThat(overview.json().at("/usage/cost").asDouble()).isPositive();
    assertThat(administrator.get("/api/v1/queue/overview?hours=5", "").status()).isEqualTo(400);
  }

  private static JsonNode extraction(Answer overview) {
    return StreamSupport.stream(overview.json().at("/kinds").spliterator(), false)
        .filter(kind -> kind.get("kind").asText().equals("EXTRACTION"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void metricsAreInTheFormatOfPrometheus() {
    completed();

    Answer metrics = administrator.get("/metrics", "");

    String text = new String(metrics.body(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(metrics.header("content-type")).startsWith("text/plain; version=0.0.4");
    assertThat(text)
        .containsPattern("smartdocs_jobs\\{kind=\"EXTRACTION\",state=\"COMPLETED\"\\} [1-9]")
        .containsPattern("smartdocs_job_duration_p95_seconds\\{kind=\"EXTRACTION\"\\} [0-9.]+")
        .containsPattern("smartdocs_queue_messages\\{kind=\"NOTIFICATION\"\\} ")
        .containsPattern("smartdocs_cost\\{currency=\"USD\"\\} [0-9.]+");
  }

  @Test
  void aMessageThatIsNotOursIsShownAsItCame() {
    String body = "<img src=x onerror=alert(1)> " + UUID.randomUUID();
    stack.send("document-jobs", body);

    Await.until(
        "it is kept",
        () -> administrator.get("/api/v1/queue/strays", "").json().toString().contains(body));
  }
}
