package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The functions are killed while a model is put to the test. */
final class CertificationKillsIT {
  private static final int SAMPLES = 60;
  private static final int REPEATS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void aRunThatIsKilledThreeTimesGivesTheSameReportByteForByte() throws InterruptedException {
    try (LocalStack stack =
        LocalStack.start(
            FaultStack.impatient(
                    Path.of(System.getProperty("smartdocs.package")),
                    Path.of("target", "system-tests", "certification-kills"),
                    FaultStack.SHORT_LEASE)
                .withSetting("ANALYZE_PER_SECOND", "0"))) {
      Client client = new Client(stack::baseUri, "bia;Documents.User,Documents.Admin");
      String suite =
          client.sendForm("/api/v1/suites", List.of(Part.file("suite.zip", suite()))).text("/id");

      String undisturbed = started(client, suite);
      await(client, undisturbed, answer -> answer.json().at("/done").asBoolean());
      String killed = started(client, suite);
      for (int read : List.of(20, 80, 150)) {
        await(client, killed, answer -> read(answer) >= read);
        stack.killFunctions();
        stack.restartFunctions();
      }
      await(client, killed, answer -> answer.json().at("/done").asBoolean());

      Answer one = client.get("/api/v1/certifications/{id}", undisturbed);
      Answer other = client.get("/api/v1/certifications/{id}", killed);
      assertThat(one.text("/report/readings")).isEqualTo(String.valueOf(SAMPLES * REPEATS));
      assertThat(one.text("/report/failed")).isEqualTo("0");
      assertThat(one.json().at("/report/overall/wrong").asInt()).isPositive();
      assertThat(other.json().at("/report").toString())
          .isEqualTo(one.json().at("/report").toString());
      assertThat(other.text("/verdict")).isEqualTo(one.text("/verdict"));
      assertThat(scores(client, killed)).isEqualTo(scores(client, undisturbed));
    }
  }

  /** Tables that are read as they are, but every seventh label says something else. */
  private static byte[] suite() {
    SuiteZip zip =
        SuiteZip.of(
            "{\"suite\":\"pedidos\",\"model\":\"prebuilt-layout\",\"fields\":{\"tables\":\"text\"}}");
    for (int i = 0; i < SAMPLES; i++) {
      Unseen unseen = new Unseen();
      String tables = SuiteZip.label(unseen.table());
      zip.sample(
          "pedido-%02d.pdf".formatted(i),
          unseen.pdf(),
          "\"pages\":1,\"tables\":" + (i % 7 == 0 ? tables.replace("Mesa", "Porta") : tables));
    }
    return zip.bytes();
  }

  private static String started(Client client, String suite) {
    Answer started =
        client.post(
            "/api/v1/certifications",
            "",
            "{\"model\":\"prebuilt-layout\",\"suite\":\"%s\",\"repeats\":%d}"
                .formatted(suite, REPEATS));
    assertThat(started.status()).isEqualTo(202);
    return started.text("/id");
  }

  private static void await(Client client, String id, Predicate<Answer> isSo)
      throws InterruptedException {
    boolean so =
        app.smartdocs.local.fault.Await.holds(
            () -> isSo.test(client.get("/api/v1/certifications/{id}", id)), PATIENCE);
    assertThat(so)
        .as(() -> client.get("/api/v1/certifications/{id}", id).json().toString())
        .isTrue();
  }

  private static int read(Answer answer) {
    return answer.json().at("/progress/completed").asInt();
  }

  private static List<String> scores(Client client, String id) {
    List<String> scores = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = client.get("/api/v1/certifications/{id}/samples" + cursor, id).json();
      page.at("/samples")
          .forEach(
              sample ->
                  scores.add(
                      sample.at("/position") + "/" + sample.at("/repeat") + sample.at("/score")));
      cursor = page.has("next") ? "?cursor=" + page.get("next").asText() : "";
    } while (!cursor.isEmpty());
    assertThat(scores).hasSize(SAMPLES * REPEATS);
    return scores;
  }
}
