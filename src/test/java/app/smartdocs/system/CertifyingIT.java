package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models are put to the test by labelled samples, and get a certificate or not. */
final class CertifyingIT {
  private static final String THRESHOLDS =
      "\"thresholds\":{\"f1\":0.4,\"fieldF1\":0.1,\"completeness\":0.2,\"calibration\":1}";
  private static final String FIELDS =
      "\"fields\":{\"InvoiceId\":\"exact\",\"InvoiceDate\":\"date\",\"InvoiceTotal\":\"currency\","
          + "\"VendorName\":\"text\",\"Items.Amount\":\"currency\"}";
  private static final String LABEL =
      "\"pages\":1,\"fields\":{\"InvoiceId\":\"000.123.456\",\"InvoiceDate\":\"2026-03-12\","
          + "\"InvoiceTotal\":%s,\"VendorName\":\"Aurora Papelaria e Suprimentos Ltda.\"},"
          + "\"rows\":{\"Items\":[{\"Amount\":1156},{\"Amount\":285},{\"Amount\":879.6},"
          + "{\"Amount\":435},{\"Amount\":175.2}]}";

  private final TestStack stack = TestStack.running();
  private final Client administrator =
      stack.client(UUID.randomUUID() + ";Documents.User,Documents.Admin");
  private final Client user = stack.client(UUID.randomUUID() + ";Documents.User");
  private final String name = "notas-" + UUID.randomUUID().toString().substring(0, 8);

  private String head() {
    return "{\"suite\":\""
        + name
        + "\",\"title\":\"Notas\",\"model\":\"prebuilt-invoice\","
        + FIELDS
        + ","
        + THRESHOLDS
        + "}";
  }

  private byte[] suite(String total) {
    return SuiteZip.of(head())
        .sample("documents/01.pdf", SuiteZip.file("nota-fiscal.pdf"), LABEL.formatted(total))
        .bytes();
  }

  private Answer brought(byte[] zip) {
    return administrator.sendForm("/api/v1/suites", List.of(Part.file("suite.zip", zip)));
  }

  private Answer started(String suite, int repeats) {
    return administrator.post(
        "/api/v1/certifications",
        "",
        "{\"model\":\"prebuilt-invoice\",\"suite\":\"" + suite + "\",\"repeats\":" + repeats + "}");
  }

  private Answer done(Answer started) {
    return user.await(
        "/api/v1/certifications/{id}",
        started.text("/id"),
        answer -> answer.json().at("/done").asBoolean());
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

  private Answer grown(Answer suite, Answer document, String total) {
    return administrator.post(
        "/api/v1/suites/{id}/samples",
        suite.text("/id"),
        "{\"documentId\":\"%s\",\"label\":{\"fields\":{\"InvoiceTotal\":%s}}}"
            .formatted(document.text("/id"), total));
  }

  @Test
  void aSuiteGrowsByADocumentAndItsOldVersionStays() {
    Answer suite = brought(suite("3077.34"));
    Answer document =
        administrator.submit(
            List.of(
                Part.file("outra.pdf", SuiteZip.file("nota-fiscal-digitalizada.pdf")),
                Part.field("modelId", "prebuilt-invoice")));

    Answer grown = grown(suite, document, "150.00");

    assertThat(grown.status()).as(grown.json().toString()).isEqualTo(201);
    assertThat(grown.text("/samples")).isEqualTo("2");
    assertThat(grown.text("/name")).isEqualTo(name);
    assertThat(
            user.get("/api/v1/suites/{id}", grown.text("/id"))
                .text("/labelled/1/label/fields/InvoiceTotal"))
        .isEqualTo("150");
    Answer late =
        administrator.submit(
            List.of(
                Part.file("tarde.pdf", new Unseen().pdf()),
                Part.field("modelId", "prebuilt-invoice")));
    Answer refused = grown(suite, late, "1");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("suite_outdated");
    assertThat(user.get("/api/v1/suites/{id}", suite.text("/id")).text("/samples")).isEqualTo("1");
    assertThat(user.get("/api/v1/suites/{id}", grown.text("/id")).json().at("/labelled"))
        .hasSize(2);
  }

  @Test
  void aSuiteThatIsRestedOnStaysAndGoesWithItsLastCertification() {
    Answer suite = brought(suite("3077.34"));
    Answer done = done(started(suite.text("/id"), 1));

    assertThat(administrator.delete("/api/v1/suites/{id}", suite.text("/id")).text("/code"))
        .isEqualTo("suite_in_use");
    assertThat(administrator.delete("/api/v1/certifications/{id}", done.text("/id")).status())
        .isEqualTo(204);
    assertThat(administrator.delete("/api/v1/suites/{id}", suite.text("/id")).status())
        .isEqualTo(204);
    assertThat(user.get("/api/v1/suites/{id}", suite.text("/id")).status()).isEqualTo(404);
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

  private static Stream<Arguments> badSuites() {
    byte[] pdf = SuiteZip.file("nota-fiscal.pdf");
    String head = "{\"suite\":\"ruim\",\"fields\":{\"InvoiceTotal\":\"currency\"}}";
    String total = "\"fields\":{\"InvoiceTotal\":1}";
    byte[] good = SuiteZip.of(head).sample("a.pdf", pdf, total).bytes();
    return Stream.of(
        Arguments.of("not_an_archive", "no ZIP", "nothing of the kind".getBytes(UTF_8)),
        Arguments.of(
            "unsafe_name", "../x.pdf", SuiteZip.of(head).sample("../x.pdf", pdf, total).bytes()),
        Arguments.of(
            "nested_archive", "in.zip", SuiteZip.of(head).with("in.zip", new byte[9]).bytes()),
        Arguments.of(
            "unsafe_name", "/x.pdf", SuiteZip.of(head).sample("/x.pdf", pdf, total).bytes()),
        Arguments.of("encrypted_archive", "a.pdf is locked", SuiteZip.locked(good)),
        Arguments.of("damaged_archive", "damaged", Arrays.copyOf(good, good.length / 2)),
        Arguments.of(
            "too_large",
            "bomb.pdf unpacks",
            SuiteZip.of(head).sample("bomb.pdf", new byte[51 * 1024 * 1024], total).bytes()),
        Arguments.of(
            "duplicate_name",
            "A.pdf twice",
            SuiteZip.of(head).sample("a.pdf", pdf, total).with("A.pdf", pdf).bytes()),
        Arguments.of(
            "duplicate_document",
            "line 3, b.pdf: this has the same content as a.pdf",
            SuiteZip.of(head).sample("a.pdf", pdf, total).sample("b.pdf", pdf, total).bytes()),
        Arguments.of("no_manifest", "manifest.jsonl", new SuiteZip().with("a.pdf", pdf).packed()),
        Arguments.of(
            "unknown_file",
            "b.pdf",
            SuiteZip.of(head).sample("a.pdf", pdf, total).with("b.pdf", pdf).bytes()),
        Arguments.of(
            "unknown_file",
            "README.md",
            SuiteZip.of(head)
                .with("README.md", "of all this".getBytes(UTF_8))
                .sample("a.pdf", pdf, total)
                .bytes()),
        Arguments.of(
            "missing_file",
            "line 2, a.pdf",
            SuiteZip.of(head).line("{\"document\":\"a.pdf\"," + total + "}").bytes()),
        Arguments.of(
            "duplicate_name",
            "line 3, a.pdf",
            SuiteZip.of(head).sample("a.pdf", pdf, total).sample("a.pdf", pdf, total).bytes()),
        Arguments.of(
            "unreadable_document",
            "a.pdf",
            SuiteZip.of(head).sample("a.pdf", "text".getBytes(UTF_8), total).bytes()),
        Arguments.of(
            "invalid_label",
            "line 2, a.pdf: \"InvoiceTotal\" is of type currency",
            SuiteZip.of(head)
                .sample("a.pdf", pdf, "\"fields\":{\"InvoiceTotal\":\"twelve\"}")
                .bytes()),
        Arguments.of(
            "invalid_label",
            "line 2, a.pdf: \"InvoiceTotal\" is of type currency: a number of up to 30 digits",
            SuiteZip.of(head)
                .sample("a.pdf", pdf, "\"fields\":{\"InvoiceTotal\":1e999999999}")
                .bytes()),
        Arguments.of(
            "field_without_label",
            "line 1, InvoiceTotal",
            SuiteZip.of(head).sample("a.pdf", pdf, "\"pages\":1").bytes()),
        Arguments.of(
            "field_without_label",
            "line 1, InvoiceTotal: no sample says",
            SuiteZip.of(head).sample("a.pdf", pdf, total.replace("1}", "null}")).bytes()),
        Arguments.of("empty_suite", "no sample", SuiteZip.of(head).bytes()),
        Arguments.of(
            "invalid_threshold",
            "line 1, f1",
            SuiteZip.of(head.replace("}}", "},\"thresholds\":{\"f1\":2}}"))
                .sample("a.pdf", pdf, total)
                .bytes()),
        Arguments.of(
            "invalid_manifest",
            "line 2",
            SuiteZip.of(head).with("a.pdf", pdf).line("not json").bytes()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badSuites")
  void aBadSuiteIsRefusedSayingWhere(String code, String where, byte[] zip) {
    Set<String> stored = stored();
    int documents = stack.rows("documents", "owner", "#samples");

    Answer refused = brought(zip);

    assertThat(refused.text("/code")).as(refused.json().toString()).isEqualTo(code);
    assertThat(refused.text("/detail")).contains(where);
    assertThat(stack.rows("suites", "name", "ruim")).isZero();
    assertThat(stack.rows("documents", "owner", "#samples")).isEqualTo(documents);
    assertThat(stored).containsAll(stored());
  }

  /** The documents that anything lies in storage of. */
  private Set<String> stored() {
    return Stream.of("documents", "uploads")
        .flatMap(container -> stack.blobs(container, "").stream())
        .map(name -> name.split("/", 2)[0])
        .collect(Collectors.toSet());
  }

  @Test
  void aRefusalSaysWhereInMembersOfTheirOwn() {
    Answer refused =
        brought(
            SuiteZip.of(head())
                .sample(
                    "notas/01.pdf", SuiteZip.file("nota-fiscal.pdf"), LABEL.formatted("\"doze\""))
                .bytes());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/line")).isEqualTo("2");
    assertThat(refused.text("/name")).isEqualTo("notas/01.pdf");
    assertThat(refused.text("/field")).isEqualTo("InvoiceTotal");
  }

  @Test
  void aSampleIsOpenedBeforeItIsRead() {
    Answer suite = brought(suite("3077.34"));
    String sample =
        user.get("/api/v1/suites/{id}", suite.text("/id")).text("/labelled/0/documentId");

    Answer document = user.get("/api/v1/documents/{id}", sample);

    assertThat(document.status()).isEqualTo(200);
    assertThat(document.text("/filename")).isEqualTo("01.pdf");
    assertThat(user.get("/api/v1/documents/{id}/content", sample).status()).isEqualTo(302);
    assertThat(user.get("/api/v1/documents/{id}/jobs", sample).json().at("/readings")).isEmpty();
    assertThat(administrator.post("/api/v1/documents/{id}/jobs", sample, "{}").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsDeletedWithASuiteLeavesStorage() {
    Answer suite = brought(suite("3077.34"));
    String sample =
        user.get("/api/v1/suites/{id}", suite.text("/id")).text("/labelled/0/documentId");
    assertThat(stack.blobs("documents", sample)).isNotEmpty();

    assertThat(administrator.delete("/api/v1/suites/{id}", suite.text("/id")).status())
        .isEqualTo(204);

    Await.until("the sample's content is gone", () -> stack.blobs("documents", sample).isEmpty());
    assertThat(stack.rows("documents", "id", sample)).isZero();
  }
}
