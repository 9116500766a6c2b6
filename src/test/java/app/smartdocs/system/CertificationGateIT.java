package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What becomes of documents for models without a certificate, and of certificates that end. */
@TestInstance(Lifecycle.PER_CLASS)
final class CertificationGateIT {
  private static final String MODEL = "prebuilt-layout";
  private static final String RIGHT = "\"Cadeira de madeira\",\"12\"";
  private static final String WRONG = "\"Porta de correr\",\"99\"";

  private final LocalStack stack =
      LocalStack.start(
          FaultStack.impatient(
                  Path.of(System.getProperty("smartdocs.package")),
                  Path.of("target", "system-tests", "gate"),
                  FaultStack.SHORT_LEASE)
              .withSetting("CERTIFICATION_GATE", "refuse"));
  private final Client client = new Client(stack::baseUri, "bia;Documents.User,Documents.Admin");

  @AfterAll
  void stop() {
    stack.close();
  }

  private Answer submitted() {
    return client.submit(
        List.of(Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", MODEL)));
  }

  /** Three pages are enough for a suite that asks for little. */
  private Answer certified(String row) {
    SuiteZip zip =
        SuiteZip.of(
            "{\"suite\":\"pedidos\",\"fields\":{\"tables\":\"text\"},\"thresholds\":"
                + "{\"f1\":0.5,\"fieldF1\":0.5,\"completeness\":0.3}}");
    for (String name : List.of("a.pdf", "b.pdf", "c.pdf")) {
      zip.sample(name, new Unseen().pdf(), "\"pages\":1,\"tables\":[[[" + row + "]]]");
    }
    String suite =
        client.sendForm("/api/v1/suites", List.of(Part.file("s.zip", zip.bytes()))).text("/id");
    String id =
        client
            .post(
                "/api/v1/certifications",
                "",
                "{\"model\":\"%s\",\"suite\":\"%s\",\"repeats\":3}".formatted(MODEL, suite))
            .text("/id");
    return client.await(
        "/api/v1/certifications/{id}", id, answer -> answer.json().at("/done").asBoolean());
  }

  @Test
  void aModelReadsDocumentsWhenItHasShownThatItCanAndNoLongerThanThat() {
    Answer refused = submitted();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("model_not_certified");
    assertThat(
            client
                .post(
                    "/api/v1/uploads", "", "{\"filename\":\"a.pdf\",\"modelId\":\"" + MODEL + "\"}")
                .text("/code"))
        .isEqualTo("model_not_certified");

    assertThat(certified(RIGHT).text("/verdict")).isEqualTo("CERTIFIED");
    Answer accepted = submitted();
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.json().has("uncertified")).isFalse();

    // The next version of the same suite says otherwise.
    assertThat(certified(WRONG).text("/verdict")).isEqualTo("REJECTED");
    assertThat(submitted().text("/code")).isEqualTo("model_not_certified");

    stack.restartFunctions(Map.of("CERTIFICATION_GATE", "warn"));
    Answer warned = submitted();
    assertThat(warned.status()).isEqualTo(202);
    assertThat(client.awaitFinal(warned.text("/id")).text("/status")).isEqualTo("COMPLETED");
    assertThat(certified(RIGHT).text("/verdict")).isEqualTo("CERTIFIED");
    assertThat(client.get("/api/v1/documents/{id}", warned.text("/id")).text("/uncertified"))
        .as("the warning stays, whatever the model has shown since")
        .isEqualTo("true");
    assertThat(
            client
                .get("/api/v1/documents/{id}/jobs", warned.text("/id"))
                .text("/readings/0/uncertified"))
        .isEqualTo("true");

    stack.restartFunctions(Map.of("RECERTIFY_SCHEDULE", "*/1 * * * * *", "RECERTIFY_DAYS", "365"));
    Answer list =
        client.await(
            "/api/v1/certifications?model=" + MODEL,
            "",
            answer -> answer.json().at("/certifications/0/scheduled").asBoolean());
    assertThat(list.json().at("/certifications").findValuesAsText("scheduled"))
        .as("one is started, not one by each second")
        .filteredOn("true"::equals)
        .hasSize(1);
  }
}
