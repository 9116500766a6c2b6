package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.system.Client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models are put to the test by labelled samples, and get a certificate or not. */
final class CertifyingIT extends Certifying {
  @AfterEach
  void makeWell() {
    stack.documentIntelligence().faults().clear();
  }

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

  /** More readings than are made at once, none of which is over at once. */
  private Answer manyStarted() {
    SuiteZip zip = SuiteZip.of("{\"suite\":\"" + name + "\",\"fields\":{\"InvoiceId\":\"exact\"}}");
    for (String file : List.of("a.pdf", "b.pdf", "c.pdf", "d.pdf")) {
      zip.sample(file, new Unseen().pdf(), "\"fields\":{\"InvoiceId\":\"1\"}");
    }
    String suite = brought(zip.bytes()).text("/id");
    for (String document : documents(suite)) {
      stack
          .documentIntelligence()
          .faults()
          .add(new Fault(Fault.Call.ANALYZE, null, document, 10, new Fault.Slow(1)));
    }
    return started(suite, 10);
  }

  private List<String> documents(String suite) {
    return user.get("/api/v1/suites/{id}", suite)
        .json()
        .at("/labelled")
        .findValuesAsText("documentId");
  }

  private Answer calledOff(Answer started) {
    Answer called =
        administrator.post("/api/v1/certifications/{id}/cancel", started.text("/id"), "");
    assertThat(called.status()).isEqualTo(202);
    return user.await(
        "/api/v1/certifications/{id}",
        started.text("/id"),
        answer ->
            answer.text("/status").equals("CANCELLED")
                && answer.json().at("/progress/pending").asInt() == 0
                && answer.json().at("/progress/processing").asInt() == 0);
  }

  @Test
  void whatHasNotStartedIsNotReadAfterItIsCalledOff() {
    Answer started = manyStarted();

    Answer over = calledOff(started);

    int cancelled = over.json().at("/progress/cancelled").asInt();
    assertThat(cancelled).isPositive();
    assertThat(
            documents(over.text("/suite/id")).stream()
                .mapToInt(document -> stack.analyzed(document))
                .sum())
        .isEqualTo(40 - cancelled);
    assertThat(user.get("/api/v1/certifications/{id}/certificate", started.text("/id")).status())
        .isEqualTo(409);
  }

  @Test
  void aReadingThatWasCalledOffIsNoFailureOfTheModel() {
    Answer over = calledOff(manyStarted());

    Answer again = administrator.post("/api/v1/jobs/{id}/retry", over.text("/jobId"), "");

    assertThat(again.status()).isEqualTo(202);
    Answer failed =
        user.await(
            "/api/v1/certifications/{id}",
            over.text("/id"),
            answer -> answer.text("/status").equals("FAILED"));
    assertThat(failed.text("/error/code")).isEqualTo("ReadingsCalledOff");
    assertThat(failed.json().has("verdict")).isFalse();
  }

  @Test
  void nothingIsReadByAModelThatThereIsNot() {
    Answer suite = brought(suite("3077.34"));

    Answer over =
        done(
            administrator.post(
                "/api/v1/certifications",
                "",
                "{\"model\":\"nobody-s-model\",\"suite\":\"%s\",\"repeats\":5}"
                    .formatted(suite.text("/id"))));

    assertThat(over.text("/status")).isEqualTo("FAILED");
    assertThat(over.text("/error/code")).isEqualTo("ModelNotFound");
    assertThat(over.text("/progress/cancelled")).isEqualTo("5");
    assertThat(stack.analyzed(documents(suite.text("/id")).get(0))).isZero();
  }

  @Test
  void whatBothVersionsOfAGrownSuiteHaveIsCompared() {
    Answer suite = brought(suite("3077.34"));
    Answer one = done(started(suite.text("/id"), 1));
    byte[] more =
        SuiteZip.of(head())
            .sample(
                "documents/01.pdf", SuiteZip.file("nota-fiscal.pdf"), LABEL.formatted("3077.34"))
            .sample("documents/02.pdf", new Unseen().pdf(), LABEL.formatted("1.00"))
            .bytes();
    Answer other = done(started(brought(more).text("/id"), 1));
    assertThat(other.json().at("/report/overall/missing").asInt())
        .isGreaterThan(one.json().at("/report/overall/missing").asInt());

    Answer differences =
        user.get(
            "/api/v1/certifications/{id}/differences?with=" + one.text("/id"), other.text("/id"));

    assertThat(differences.json().at("/samples")).hasSize(1);
    assertThat(differences.text("/samples/0/changes")).isEqualTo("0");
    assertThat(differences.text("/onlyBefore")).isEqualTo("0");
    assertThat(differences.text("/onlyAfter")).isEqualTo("1");
    for (JsonNode measure : differences.json().at("/measures")) {
      assertThat(measure.path("change").asDouble()).as(measure.toString()).isZero();
    }
    assertThat(other.json().has("worse")).as("by a harder sample it is not worse").isFalse();
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
