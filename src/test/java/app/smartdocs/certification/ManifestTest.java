package app.smartdocs.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.smartdocs.certification.SuiteRefusedException.Place;
import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.certification.scoring.Thresholds;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

final class ManifestTest {
  private static final String HEAD =
      "{\"suite\":\"notas\",\"fields\":{\"Total\":\"currency\",\"Name\":\"text\"}}";
  private static final String SAMPLE =
      "{\"document\":\"a.pdf\",\"fields\":{\"Total\":1.50,\"Name\":\"Ana\"}}";

  private static Manifest read(String... lines) {
    return Manifest.read(String.join("\n", lines), name -> name.endsWith(".pdf"));
  }

  private static SuiteRefusedException refused(String... lines) {
    return catchThrowableOfType(SuiteRefusedException.class, () -> read(lines));
  }

  private static String with(String more) {
    return HEAD.substring(0, HEAD.length() - 1) + "," + more + "}";
  }

  @Test
  void aSuiteHasItsHeadAndItsSamples() {
    Manifest manifest = read("\uFEFF" + with("\"title\":\" Notas \",\"model\":null"), "", SAMPLE);

    assertThat(manifest.name()).isEqualTo("notas");
    assertThat(manifest.title()).isEqualTo("Notas");
    assertThat(manifest.model()).isNull();
    assertThat(manifest.samples())
        .containsExactly(
            new Manifest.Sample(3, "a.pdf", null, "{\"fields\":{\"Name\":\"Ana\",\"Total\":1.5}}"));
  }

  @Test
  void theSameNameInAnotherFormIsTheSameName() {
    String apart = Normalizer.normalize("são.pdf", Normalizer.Form.NFD);

    Manifest manifest =
        Manifest.read(HEAD + "\n" + SAMPLE.replace("a.pdf", apart), name -> name.equals("são.pdf"));

    assertThat(manifest.samples().get(0).document()).isEqualTo("são.pdf");
  }

  @Test
  void thresholdsAreAnObjectOfShares() {
    for (String thresholds : new String[] {"0.95", "[0.95]", "\"0.95\""}) {
      SuiteRefusedException refused = refused(with("\"thresholds\":" + thresholds), SAMPLE);
      assertThat(refused.reason()).isEqualTo(Reason.INVALID_THRESHOLD);
      assertThat(refused.place()).isEqualTo(new Place(1, null, "thresholds"));
    }
    for (String threshold : new String[] {"\"f1\":1.01", "\"f1\":\"0.9\"", "\"f2\":0.5"}) {
      assertThat(refused(with("\"thresholds\":{" + threshold + "}"), SAMPLE).reason())
          .isEqualTo(Reason.INVALID_THRESHOLD);
    }
    assertThat(read(with("\"thresholds\":null"), SAMPLE).expectations().thresholds())
        .isEqualTo(Thresholds.USUAL);
    assertThat(read(with("\"thresholds\":{\"f1\":0}"), SAMPLE).expectations().thresholds().f1())
        .isZero();
  }

  @Test
  void whatStandsTwiceIsRefused() {
    SuiteRefusedException refused = refused(with("\"suite\":\"outra\""), SAMPLE);

    assertThat(refused.reason()).isEqualTo(Reason.INVALID_MANIFEST);
    assertThat(refused)
        .hasMessage("manifest.jsonl, line 1, suite: this stands here twice. Say it once.");
    assertThat(refused(HEAD, SAMPLE.replace("\"Name\"", "\"Total\":2,\"Name\"")).place().field())
        .isEqualTo("Total");
  }

  @Test
  void aFieldOfWhichNoSampleHasAValueIsRefused() {
    SuiteRefusedException refused = refused(HEAD, SAMPLE.replace("1.50", "null"));

    assertThat(refused.reason()).isEqualTo(Reason.FIELD_WITHOUT_LABEL);
    assertThat(refused.place()).isEqualTo(new Place(1, null, "Total"));
    assertThat(refused)
        .hasMessage(
            "manifest.jsonl, line 1, Total: no sample says what stands in this field; null says"
                + " only that nothing does. Label it, or leave it out.");
  }

  @Test
  void aLabelThatIsWrongIsRefusedWithLineNameAndField() {
    SuiteRefusedException refused = refused(HEAD, "", SAMPLE.replace("1.50", "\"x\""));

    assertThat(refused.reason()).isEqualTo(Reason.INVALID_LABEL);
    assertThat(refused.place()).isEqualTo(new Place(3, "a.pdf", "Total"));
    assertThat(refused)
        .hasMessage(
            "manifest.jsonl, line 3, a.pdf: \"Total\" is of type currency: a number such as 1234.56,"
                + " or null if it is not there.");
    assertThat(refused(HEAD, SAMPLE.replace("1.50", "1e999999999")).reason())
        .isEqualTo(Reason.INVALID_LABEL);
  }

  @Test
  void aHeadOfOtherTypesIsRefused() {
    for (String head :
        new String[] {
          HEAD.replace("\"notas\"", "7"),
          HEAD.replace("notas", "Notas"),
          HEAD.replace("\"text\"", "1"),
          with("\"title\":[]"),
          with("\"title\":\"a\\u0000b\""),
          with("\"title\":\"half \\ud800\""),
          with("\"model\":\"null model\""),
          with("\"model\":\"prebuilt-nothing\""),
          with("\"more\":1"),
          "{\"suite\":\"notas\",\"fields\":{\"tables\":\"number\"}}",
          "{\"suite\":\"notas\",\"fields\":[]}",
          "[]",
          "no JSON"
        }) {
      assertThat(refused(head, SAMPLE).reason()).as(head).isEqualTo(Reason.INVALID_MANIFEST);
    }
  }

  @Test
  void aTitleIsCutBetweenCharacters() {
    assertThat(read(with("\"title\":\"" + "x".repeat(199) + "\uD83D\uDCC4\""), SAMPLE).title())
        .isEqualTo("x".repeat(199));
  }

  @Test
  void documentsThatAreNotThereOrStandTwiceAreRefused() {
    assertThat(refused(HEAD, SAMPLE.replace("a.pdf", "a.png")).reason())
        .isEqualTo(Reason.MISSING_FILE);
    assertThat(refused(HEAD, "{\"fields\":{}}"))
        .hasMessage(
            "manifest.jsonl, line 2, document: each line after the first names its document, such as"
                + " \"document\":\"nota-01.pdf\".");
    assertThat(refused(HEAD, SAMPLE, SAMPLE).reason()).isEqualTo(Reason.DUPLICATE_NAME);
  }

  @Test
  void aSuiteWithoutSamplesIsRefused() {
    assertThat(refused("").reason()).isEqualTo(Reason.EMPTY_SUITE);
    assertThat(refused(HEAD, "  ").reason()).isEqualTo(Reason.EMPTY_SUITE);
  }
}
