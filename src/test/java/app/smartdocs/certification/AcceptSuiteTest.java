package app.smartdocs.certification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.smartdocs.certification.AcceptSuite.Accepted;
import app.smartdocs.certification.SuiteRefusedException.Place;
import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptSuiteTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final String HEAD =
      "{\"suite\":\"notas\",\"model\":\"prebuilt-invoice\",\"fields\":{\"Total\":\"currency\"}}";

  private final FakeSuites suites = new FakeSuites();
  private final FakeFiles files = new FakeFiles();
  private final AcceptSuite accept =
      new AcceptSuite(
          suites, files, AcceptSuiteTest::look, UuidCreator::getTimeOrderedEpoch, () -> NOW);

  /** A document says of itself what it is. */
  private static SampleInspector.Seen look(ByteBuffer content) {
    String text = UTF_8.decode(content).toString();
    if (text.startsWith("nothing")) {
      throw new SampleInspector.Unreadable("This is nothing.", new IOException());
    }
    return new SampleInspector.Seen(
        text.startsWith("word") ? DocumentFormat.DOCX : DocumentFormat.PDF, 1);
  }

  private static String line(String name) {
    return "\n{\"document\":\"" + name + "\",\"fields\":{\"Total\":1}}";
  }

  private static ByteBuffer two() {
    return new Zip()
        .with("a.pdf", "one")
        .with("b/c.pdf", "two")
        .with("manifest.jsonl", HEAD + line("a.pdf") + line("b/c.pdf"))
        .packed();
  }

  private Accepted accepted(ByteBuffer zip) {
    return accept.archive(zip, "ana");
  }

  private SuiteRefusedException refused(Zip zip) {
    ByteBuffer packed = zip.packed();
    return catchThrowableOfType(SuiteRefusedException.class, () -> accepted(packed));
  }

  @Test
  void aSuiteIsKeptWithAllItsDocuments() {
    Accepted accepted = accepted(two());

    assertThat(accepted.repeated()).isFalse();
    assertThat(suites.samples(accepted.suite().id()))
        .extracting(each -> each.document().filename())
        .containsExactly("a.pdf", "c.pdf");
    assertThat(suites.samples(accepted.suite().id()))
        .allMatch(
            each ->
                files.sha256(each.document().id()).orElseThrow().equals(each.document().sha256()))
        .allMatch(each -> each.document().owner().equals(Document.SAMPLES));
  }

  @Test
  void theSameSuiteAgainIsTheOneThatThereIs() {
    Accepted first = accepted(two());

    Accepted again = accepted(two());

    assertThat(again).isEqualTo(new Accepted(first.suite(), true));
    assertThat(files.stored).hasSize(2);
  }

  @Test
  void aSuiteThatTheDatabaseKeptAfterAllStaysWithItsContent() {
    suites.forgetful = true;

    Accepted accepted = accepted(two());

    assertThat(accepted.repeated()).isFalse();
    assertThat(files.stored).hasSize(2);
  }

  @Test
  void whenNobodyKnowsWhetherItWasKeptNothingIsErased() {
    suites.breaking = true;

    assertThatIllegalStateException().isThrownBy(() -> accepted(two()));

    assertThat(suites.all()).hasSize(1);
    assertThat(files.stored).hasSize(2);
  }

  @Test
  void aSuiteThatAnotherBroughtAtTheSameTimeIsTheirs() {
    suites.meanwhile =
        () -> {
          suites.meanwhile = () -> {};
          assertThat(accepted(two()).repeated()).isFalse();
        };

    Accepted accepted = accepted(two());

    assertThat(accepted.repeated()).isTrue();
    assertThat(suites.all()).containsExactly(accepted.suite());
    assertThat(files.stored.keySet())
        .isEqualTo(
            suites.samples(accepted.suite().id()).stream()
                .map(each -> each.document().id())
                .collect(Collectors.toSet()));
  }

  @Test
  void aSuiteWhoseContentCanNotBeStoredIsNone() {
    files.lasting = 1;

    assertThatIllegalStateException().isThrownBy(() -> accepted(two()));

    assertThat(suites.all()).isEmpty();
  }

  @Test
  void aFileThatNoLineNamesIsUnknownWhateverItIs() {
    SuiteRefusedException refused =
        refused(
            new Zip()
                .with("README.md", "nothing to read")
                .with("a.pdf", "one")
                .with("manifest.jsonl", HEAD + line("a.pdf")));

    assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_FILE);
    assertThat(refused.place()).isEqualTo(new Place(null, "README.md", null));
    assertThat(files.stored).isEmpty();
  }

  @Test
  void aDocumentThatDoesNotOpenIsRefusedWithItsLine() {
    SuiteRefusedException refused =
        refused(
            new Zip()
                .with("a.pdf", "one")
                .with("b.pdf", "nothing")
                .with("manifest.jsonl", HEAD + line("a.pdf") + line("b.pdf")));

    assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE_DOCUMENT);
    assertThat(refused.place()).isEqualTo(new Place(3, "b.pdf", null));
    assertThat(refused).hasMessage("manifest.jsonl, line 3, b.pdf: This is nothing.");
    assertThat(files.stored).isEmpty();
  }

  @Test
  void aDocumentThatTheModelCanNotReadIsRefused() {
    SuiteRefusedException refused =
        refused(new Zip().with("a.docx", "word").with("manifest.jsonl", HEAD + line("a.docx")));

    assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE_DOCUMENT);
    assertThat(refused)
        .hasMessage(
            "manifest.jsonl, line 2, a.docx: prebuilt-invoice, which the suite is for, reads PDF"
                + " files and images, and this is of type DOCX.");
    String read = HEAD.replace("prebuilt-invoice", "prebuilt-read");
    assertThat(
            accepted(
                    new Zip()
                        .with("a.docx", "word")
                        .with("manifest.jsonl", read + line("a.docx"))
                        .packed())
                .repeated())
        .isFalse();
  }

  @Test
  void theSameContentUnderTwoNamesIsRefusedNamingBoth() {
    SuiteRefusedException refused =
        refused(
            new Zip()
                .with("a.pdf", "one")
                .with("b.pdf", "one")
                .with("manifest.jsonl", HEAD + line("a.pdf") + line("b.pdf")));

    assertThat(refused.reason()).isEqualTo(Reason.DUPLICATE_DOCUMENT);
    assertThat(refused)
        .hasMessage(
            "manifest.jsonl, line 3, b.pdf: this has the same content as a.pdf, and would count"
                + " twice. Leave one of both out.");
    assertThat(files.stored).isEmpty();
  }

  @Test
  void numbersThatAreWrittenOtherwiseMakeNoOtherVersion() {
    String line = "\n{\"document\":\"a.pdf\",\"fields\":{\"Total\":%s}}";
    Accepted first =
        accepted(
            new Zip()
                .with("a.pdf", "one")
                .with("manifest.jsonl", HEAD + line.formatted("150.00"))
                .packed());

    Accepted again =
        accepted(
            new Zip()
                .with("manifest.jsonl", HEAD + line.formatted("150"))
                .with("a.pdf", "one")
                .packed());

    assertThat(again).isEqualTo(new Accepted(first.suite(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"notas-fiscais", "identidades"})
  void theSuitesThatShipAreTaken(String name) throws IOException {
    Accepted accepted =
        accepted(ByteBuffer.wrap(Files.readAllBytes(Path.of("suites", name + ".zip"))));

    assertThat(accepted.suite().name()).isEqualTo(name);
    assertThat(accepted.suite().samples()).isEqualTo(30);
    assertThat(files.stored).hasSize(30);
  }
}
