package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Labelled samples come in, grow and go; what is wrong with them is said, and leaves nothing. */
final class SuitesIT extends Certifying {
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
