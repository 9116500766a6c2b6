package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.system.Client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Models are put to the test by labelled samples, and get a certificate or not. */
final class CertifyingIT extends Certifying {
  @Test
  void aModelThatReadsItsSamplesRightIsCertified() {
    Answer suite = brought(suite("3077.34"));
    assertThat(suite.status()).isEqualTo(201);
    assertThat(brought(suite("3077.34")).status()).isEqualTo(200);

    Answer started = started(name, 2);

    assertThat(started.status()).isEqualTo(202);
    assertThat(started.text("/suite/sha256")).isEqualTo(suite.text("/sha256"));
    Answer done = done(started);
    assertThat(done.text("/verdict")).as(done.json().toString()).isEqualTo("CERTIFIED");
    assertThat(done.text("/report/readings")).isEqualTo("2");
    assertThat(done.text("/report/overall/right")).isEqualTo("18");
    assertThat(done.text("/report/rows/found")).isEqualTo("10");
    assertThat(done.text("/valid")).isEqualTo("true");
    assertThat(done.text("/effort/pages")).isEqualTo("2");
  }

  @Test
  void everyValueIsShownBesideWhatWasExpectedAndWhereItStood() {
    Answer suite = brought(suite("9999.99"));
    Answer done = done(started(suite.text("/id"), 1));

    Answer samples = user.get("/api/v1/certifications/{id}/samples", done.text("/id"));

    assertThat(samples.text("/samples/0/score/score/fields/2/field")).isEqualTo("InvoiceTotal");
    assertThat(samples.text("/samples/0/score/score/fields/2/outcome")).isEqualTo("WRONG");
    assertThat(samples.text("/samples/0/score/score/fields/2/expected")).isEqualTo("9999.99");
    assertThat(samples.text("/samples/0/score/score/fields/2/read")).contains("3.077,34");
    assertThat(samples.json().at("/samples/0/score/score/fields/2/polygon")).hasSize(8);
    String document = samples.text("/samples/0/documentId");
    assertThat(user.get("/api/v1/documents/{id}", document).status()).isEqualTo(200);
    assertThat(user.delete("/api/v1/documents/{id}", document).status()).isEqualTo(404);
    assertThat(administrator.get("/api/v1/documents?limit=200", "").json().toString())
        .doesNotContain(document);
    assertThat(new String(export(done).body(), UTF_8))
        .contains("documents/01.pdf;1;COMPLETED;InvoiceTotal;");
  }

  private Answer export(Answer certification) {
    return user.get("/api/v1/certifications/{id}/export", certification.text("/id"));
  }

  @Test
  void aCertificateThatWasChangedIsDetected() {
    Answer suite = brought(suite("3077.34"));
    Answer done = done(started(suite.text("/id"), 1));

    String signed =
        new String(
            user.get("/api/v1/certifications/{id}/certificate", done.text("/id")).body(), UTF_8);

    assertThat(genuine(signed)).isEqualTo("true");
    assertThat(genuine(signed.replace("\"readings\":1", "\"readings\":9"))).isEqualTo("false");
    assertThat(signed).contains(suite.text("/sha256")).contains("\"apiVersion\":\"2023-07-31\"");
    assertThat(user.get("/api/v1/certificates/key", "").text("/crv")).isEqualTo("Ed25519");
  }

  private String genuine(String signed) {
    return user.post("/api/v1/certificates/check", "", signed).text("/genuine");
  }

  @Test
  void certificationsByVersionsWithoutACommonSampleSaySo() {
    Answer one = done(started(brought(suite("3077.34")).text("/id"), 1));
    Answer other = done(started(brought(suite("1.00")).text("/id"), 1));

    Answer differences =
        user.get(
            "/api/v1/certifications/{id}/differences?with=" + one.text("/id"), other.text("/id"));

    assertThat(differences.status()).isEqualTo(200);
    assertThat(differences.json().at("/samples"))
        .as("a label that was changed says nothing of the model")
        .isEmpty();
    assertThat(differences.text("/onlyBefore")).isEqualTo("1");
    assertThat(differences.text("/onlyAfter")).isEqualTo("1");
    assertThat(differences.json().at("/measures")).isEmpty();
  }

  @Test
  void whatWasReadDifferentlyStandsFirstWithWhatWasExpected() {
    String suite = brought(suite("3077.34")).text("/id");
    String document = user.get("/api/v1/suites/{id}", suite).text("/labelled/0/documentId");
    Answer one = done(started(suite, 1));
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Fault.Call.ANALYZE, null, document, 1, new Fault.SwapDigits()));
    Answer other = done(started(suite, 1));

    Answer differences =
        user.get(
            "/api/v1/certifications/{id}/differences?with=" + one.text("/id"), other.text("/id"));

    JsonNode sample = differences.json().at("/samples/0");
    assertThat(sample.at("/before/mistakes").asInt())
        .isLessThan(sample.at("/after/mistakes").asInt());
    assertThat(sample.at("/changes").asInt()).isEqualTo(sample.at("/values").size()).isPositive();
    assertThat(sample.at("/values"))
        .filteredOn(value -> value.path("field").asText().equals("InvoiceTotal"))
        .singleElement()
        .satisfies(
            total -> {
              assertThat(total.path("before").asText()).contains("3.077,34");
              assertThat(total.path("after").asText()).contains("3.077,43");
              assertThat(total.path("expected").asText()).isEqualTo("3077.34");
              assertThat(total.path("beforeOutcome").asText()).isEqualTo("RIGHT");
              assertThat(total.path("afterOutcome").asText()).isEqualTo("WRONG");
            });
  }

  @Test
  void aSampleThatChangedInStorageIsNoFaultOfTheModel() {
    Answer suite = brought(suite("3077.34"));
    String document =
        user.get("/api/v1/suites/{id}", suite.text("/id")).text("/labelled/0/documentId");
    stack.replaceBlob("documents", document + "/content", "something else");

    Answer over = done(started(suite.text("/id"), 1));

    assertThat(over.text("/status")).isEqualTo("FAILED");
    assertThat(over.text("/error/code")).isEqualTo("SampleChanged");
    assertThat(over.text("/error/message")).contains("documents/01.pdf");
    assertThat(over.json().has("verdict")).isFalse();
    assertThat(stack.analyzed(document)).as("nothing is paid for it").isZero();
  }

  @Test
  void certificationsByOtherSuitesAreNotCompared() {
    Answer one = done(started(brought(suite("3077.34")).text("/id"), 1));
    byte[] other =
        SuiteZip.of(head().replace(name, name + "-b"))
            .sample(
                "documents/01.pdf", SuiteZip.file("nota-fiscal.pdf"), LABEL.formatted("3077.34"))
            .bytes();
    Answer another = done(started(brought(other).text("/id"), 1));

    Answer refused =
        user.get(
            "/api/v1/certifications/{id}/differences?with=" + one.text("/id"), another.text("/id"));

    assertThat(refused.text("/code")).isEqualTo("suites_differ");
    assertThat(refused.text("/detail")).contains(name + "-b");
  }

  @Test
  void whatHasNotStartedIsNotReadAfterItIsCalledOff() {
    Answer suite = brought(suite("3077.34"));
    String document =
        user.get("/api/v1/suites/{id}", suite.text("/id")).text("/labelled/0/documentId");
    Answer started = started(suite.text("/id"), 10);

    Answer called =
        administrator.post("/api/v1/certifications/{id}/cancel", started.text("/id"), "");

    assertThat(called.status()).isEqualTo(202);
    Answer over =
        user.await(
            "/api/v1/certifications/{id}",
            started.text("/id"),
            answer ->
                answer.json().at("/progress/pending").asInt() == 0
                    && answer.json().at("/progress/processing").asInt() == 0);
    assertThat(over.text("/status")).isEqualTo("CANCELLED");
    int cancelled = over.json().at("/progress/cancelled").asInt();
    assertThat(cancelled).isPositive();
    assertThat(stack.analyzed(document)).isEqualTo(10 - cancelled);
    assertThat(user.get("/api/v1/certifications/{id}/certificate", started.text("/id")).status())
        .isEqualTo(409);
  }

  @Test
  void aReadingThatWasCalledOffIsNoFailureOfTheModel() {
    Answer suite = brought(suite("3077.34"));
    Answer started = started(suite.text("/id"), 10);
    Answer called =
        administrator.post("/api/v1/certifications/{id}/cancel", started.text("/id"), "");
    assertThat(called.status()).isEqualTo(202);

    Answer again = administrator.post("/api/v1/jobs/{id}/retry", started.text("/jobId"), "");

    assertThat(again.status()).isEqualTo(202);
    Answer over =
        user.await(
            "/api/v1/certifications/{id}",
            started.text("/id"),
            answer -> answer.text("/status").equals("FAILED"));
    assertThat(over.text("/error/code")).isEqualTo("ReadingsCalledOff");
    assertThat(over.json().has("verdict")).isFalse();
  }

  @Test
  void usersReadAndAdministratorsStart() {
    assertThat(
            user.post(
                    "/api/v1/certifications",
                    "",
                    "{\"model\":\"prebuilt-invoice\",\"suite\":\"x\"}")
                .status())
        .isEqualTo(403);
    assertThat(started("no-such-suite", 1).text("/code")).isEqualTo("invalid_certification");
    assertThat(user.get("/api/v1/models", "").json().at("/models").toString())
        .contains("prebuilt-read");
  }
}
