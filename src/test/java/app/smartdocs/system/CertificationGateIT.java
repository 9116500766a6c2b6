package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.JsonNode;
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
  // A certificate of 90 days is due, and one that is made now is not.
  private static final Map<String, String> SOON_AND_OFTEN =
      Map.of(
          "RECERTIFY_SCHEDULE", "*/1 * * * * *",
          "RECERTIFY_DAYS", "100",
          "CERTIFICATE_DAYS", "365");

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

  private Answer certified(boolean right) {
    return certified(MODEL, right);
  }

  /** Three pages are enough for a suite that asks for little; labels that are not right say xxx. */
  private Answer certified(String model, boolean right) {
    SuiteZip zip =
        SuiteZip.of(
            "{\"suite\":\"pedidos\",\"fields\":{\"tables\":\"text\"},\"thresholds\":"
                + "{\"f1\":0.5,\"fieldF1\":0.5,\"completeness\":0.3}}");
    for (String name : List.of("a.pdf", "b.pdf", "c.pdf")) {
      Unseen unseen = new Unseen();
      String tables = SuiteZip.label(unseen.table());
      zip.sample(
          name,
          unseen.pdf(),
          "\"pages\":1,\"tables\":" + (right ? tables : tables.replaceAll("[a-z0-9]", "x")));
    }
    String suite =
        client.sendForm("/api/v1/suites", List.of(Part.file("s.zip", zip.bytes()))).text("/id");
    String id =
        client
            .post(
                "/api/v1/certifications",
                "",
                "{\"model\":\"%s\",\"suite\":\"%s\",\"repeats\":3}".formatted(model, suite))
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

    assertThat(certified(true).text("/verdict")).isEqualTo("CERTIFIED");
    Answer accepted = submitted();
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.json().has("uncertified")).isFalse();

    // The next version of the same suite says otherwise.
    assertThat(certified(false).text("/verdict")).isEqualTo("REJECTED");
    assertThat(submitted().text("/code")).isEqualTo("model_not_certified");

    stack.restartFunctions(Map.of("CERTIFICATION_GATE", "warn"));
    Answer warned = submitted();
    assertThat(warned.status()).isEqualTo(202);
    assertThat(client.awaitFinal(warned.text("/id")).text("/status")).isEqualTo("COMPLETED");
    assertThat(certified(true).text("/verdict")).isEqualTo("CERTIFIED");
    assertThat(client.get("/api/v1/documents/{id}", warned.text("/id")).text("/uncertified"))
        .as("the warning stays, whatever the model has shown since")
        .isEqualTo("true");
    assertThat(
            client
                .get("/api/v1/documents/{id}/jobs", warned.text("/id"))
                .text("/readings/0/uncertified"))
        .isEqualTo("true");

    stack.restartFunctions(SOON_AND_OFTEN);
    Answer list =
        client.await(
            "/api/v1/certifications?model=" + MODEL,
            "",
            answer ->
                answer.json().at("/certifications/0/scheduled").asBoolean()
                    && answer.json().at("/certifications/0/done").asBoolean());
    assertThat(list.json().at("/certifications").findValuesAsText("scheduled"))
        .as("one was started, not one by each second until it was over")
        .filteredOn("true"::equals)
        .hasSize(1);
    assertThat(list.text("/certifications/0/suite/sha256"))
        .isEqualTo(list.text("/certifications/1/suite/sha256"));
  }

  @Test
  void aModelThatIsBuiltAnewHasToShowAgainThatItCan() {
    String own = "pedidos-da-casa";
    stack.documentIntelligence().addModel(own);
    Answer certified = certified(own, true);
    assertThat(certified.text("/verdict")).isEqualTo("CERTIFIED");
    assertThat(certified.text("/valid")).isEqualTo("true");
    assertThat(model(own).at("/certificate/id").asText()).isEqualTo(certified.text("/id"));

    stack.documentIntelligence().addModel(own);
    stack.restartFunctions(SOON_AND_OFTEN);

    Answer revoked =
        client.await(
            "/api/v1/certifications/{id}",
            certified.text("/id"),
            answer -> answer.json().has("revokedAt"));
    assertThat(revoked.text("/valid")).isEqualTo("false");
    Answer again =
        client.await(
            "/api/v1/certifications?model=" + own,
            "",
            answer ->
                answer.json().at("/certifications").size() == 2
                    && answer.json().at("/certifications/0/done").asBoolean());
    assertThat(again.text("/certifications/0/verdict")).isEqualTo("CERTIFIED");
    assertThat(model(own).at("/certificate/id").asText())
        .isEqualTo(again.text("/certifications/0/id"));
  }

  private JsonNode model(String id) {
    for (JsonNode model : client.get("/api/v1/models", "").json().at("/models")) {
      if (model.path("model").asText().equals(id)) {
        return model;
      }
    }
    throw new AssertionError("no " + id);
  }
}
