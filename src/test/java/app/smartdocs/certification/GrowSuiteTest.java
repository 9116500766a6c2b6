package app.smartdocs.certification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.smartdocs.certification.AcceptSuite.Accepted;
import app.smartdocs.certification.SuiteRefusedException.Place;
import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class GrowSuiteTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final String LABEL = "{\"fields\":{\"Total\":12.50}}";

  private final FakeSuites suites = new FakeSuites();
  private final FakeFiles files = new FakeFiles();
  private final GrowSuite grow =
      new GrowSuite(
          suites,
          files,
          UuidCreator::getTimeOrderedEpoch,
          () -> NOW,
          new SuiteLimits(9, 3, 100, 1000, 120));
  private final Suite first =
      new AcceptSuite(
              suites,
              files,
              content -> new SampleInspector.Seen(DocumentFormat.PDF, 1),
              UuidCreator::getTimeOrderedEpoch,
              () -> NOW)
          .archive(
              new Zip()
                  .with("a.pdf", "one")
                  .with(
                      "manifest.jsonl",
                      "{\"suite\":\"notas\",\"model\":\"prebuilt-invoice\",\"fields\":"
                          + "{\"Total\":\"currency\"}}\n"
                          + "{\"document\":\"a.pdf\",\"fields\":{\"Total\":1}}")
                  .packed(),
              "ana")
          .suite();

  private Document document(String content) {
    return document(content, content.length(), DocumentFormat.PDF);
  }

  private Document document(String content, long size, DocumentFormat format) {
    Document document =
        new Document(
            new DocumentId(UuidCreator.getTimeOrderedEpoch()),
            "ana",
            "nota.pdf",
            format,
            size,
            null,
            1,
            NOW);
    files.stored.put(document.id(), ByteBuffer.wrap(content.getBytes(UTF_8)));
    return document;
  }

  private Accepted grown(Suite suite, Document document) {
    return grow.run(suite, document, LABEL, "ana");
  }

  private SuiteRefusedException refused(Suite suite, Document document, String label) {
    return catchThrowableOfType(
        SuiteRefusedException.class, () -> grow.run(suite, document, label, "ana"));
  }

  @Test
  void theNextVersionHasACopyOfTheDocument() {
    Document document = document("two");

    Suite next = grown(first, document).suite();

    assertThat(suites.latest("notas")).contains(next);
    SuiteSample added = suites.samples(next.id()).get(1);
    assertThat(added.label()).isEqualTo("{\"fields\":{\"Total\":12.5}}");
    assertThat(added.document().id()).isNotEqualTo(document.id());
    assertThat(added.document().owner()).isEqualTo(Document.SAMPLES);
    assertThat(files.sha256(added.document().id())).contains(added.document().sha256());
    assertThat(suites.samples(first.id())).hasSize(1);
  }

  @Test
  void aVersionThatIsNotTheNewestDoesNotGrow() {
    Suite second = grown(first, document("two")).suite();
    int stored = files.stored.size() + 1;

    SuiteRefusedException refused = refused(first, document("three"), LABEL);

    assertThat(refused.reason()).isEqualTo(Reason.SUITE_OUTDATED);
    assertThat(refused)
        .hasMessage(
            "Somebody has changed the suite notas meanwhile. Load it anew, and add the document to"
                + " its newest version.");
    assertThat(files.stored).hasSize(stored);
    assertThat(suites.latest("notas")).contains(second);
  }

  @Test
  void theSameGrowthAgainIsTheVersionThatThereIs() {
    Document document = document("two");
    Suite second = grown(first, document).suite();

    assertThat(grown(first, document)).isEqualTo(new Accepted(second, true));
  }

  @Test
  void aVersionThatTheDatabaseKeptAfterAllStaysWithItsContent() {
    suites.forgetful = true;

    Accepted accepted = grown(first, document("two"));

    assertThat(accepted.repeated()).isFalse();
    assertThat(files.stored)
        .containsKey(suites.samples(accepted.suite().id()).get(1).document().id());
  }

  @Test
  void aDocumentThatIsInTheSuiteIsRefusedByName() {
    SuiteRefusedException refused = refused(first, document("one"), LABEL);

    assertThat(refused.reason()).isEqualTo(Reason.DUPLICATE_DOCUMENT);
    assertThat(refused).hasMessage("This document is in the suite already, as a.pdf.");
  }

  @Test
  void aLabelThatIsWrongIsRefusedWithoutALine() {
    SuiteRefusedException refused =
        refused(first, document("two"), "{\"fields\":{\"Total\":\"x\"}}");

    assertThat(refused.reason()).isEqualTo(Reason.INVALID_LABEL);
    assertThat(refused.place()).isEqualTo(new Place(null, "nota.pdf", "Total"));
    assertThat(refused.getMessage()).startsWith("\"Total\" is of type currency");
    assertThat(refused(first, document("two"), "{\"fields\":{\"Total\":1e999999999}}").reason())
        .isEqualTo(Reason.INVALID_LABEL);
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeItIsLoaded() {
    Document large = document("two", 101, DocumentFormat.PDF);
    assertThat(refused(first, large, LABEL).reason()).isEqualTo(Reason.TOO_LARGE);
    Document word = document("two", 3, DocumentFormat.DOCX);
    assertThat(refused(first, word, LABEL).reason()).isEqualTo(Reason.UNREADABLE_DOCUMENT);
    assertThat(files.asked).isZero();

    Suite third = grown(grown(first, document("two")).suite(), document("three")).suite();
    int asked = files.asked;
    assertThat(refused(third, document("four"), LABEL).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(files.asked).isEqualTo(asked);
  }

  @Test
  void allTogetherAreBounded() {
    Document document = document("x".repeat(100));
    Suite second = grown(first, document).suite();

    assertThat(refused(second, document("y".repeat(50)), LABEL).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }
}
