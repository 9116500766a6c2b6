package app.smartdocs.certification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SuiteArchiveTest {
  private static final SuiteLimits SMALL = new SuiteLimits(8, 2, 1000, 500, 1800);

  private static SuiteArchive opened(ByteBuffer zip) {
    return SuiteArchive.open(zip, SMALL);
  }

  private static SuiteRefusedException refused(Runnable work) {
    return catchThrowableOfType(SuiteRefusedException.class, work::run);
  }

  private static SuiteRefusedException refused(ByteBuffer zip) {
    return refused(() -> opened(zip).close());
  }

  private static Zip zip() {
    return new Zip().with("manifest.jsonl", "{}");
  }

  @Test
  void whatIsInItIsReadByName() {
    try (SuiteArchive archive = opened(zip().with("notas/a.pdf", "a").packed())) {
      assertThat(archive.manifest()).isEqualTo("{}");
      assertThat(archive.documents()).containsExactly("notas/a.pdf");
      assertThat(archive.read("notas/a.pdf")).isEqualTo("a".getBytes(UTF_8));
      assertThat(archive.read("notas/a.pdf")).hasSize(1);
    }
  }

  @Test
  void aNameThatWindowsPackedIsReadAsItWasTyped() {
    ByteBuffer zip =
        new Zip().ofWindows().with("manifest.jsonl", "{}").with("nota-são-nº1.pdf", "a").packed();

    try (SuiteArchive archive = opened(zip)) {
      assertThat(archive.documents()).containsExactly("nota-são-nº1.pdf");
    }
  }

  @Test
  void aNameThatMacOsTookApartIsReadAsItWasTyped() {
    String apart = Normalizer.normalize("nota-são.pdf", Normalizer.Form.NFD);
    assertThat(apart).isNotEqualTo("nota-são.pdf");

    try (SuiteArchive archive = opened(zip().with(apart, "a").packed())) {
      assertThat(archive.documents()).containsExactly("nota-são.pdf");
    }
  }

  @Test
  void namesThatDifferInCaseOrFormAloneAreOneNameTwice() {
    String apart = Normalizer.normalize("SÃO.pdf", Normalizer.Form.NFD);

    SuiteRefusedException refused = refused(zip().with("são.pdf", "a").with(apart, "b").packed());

    assertThat(refused.reason()).isEqualTo(Reason.DUPLICATE_NAME);
    assertThat(refused.place().name()).isEqualTo("SÃO.pdf");
    assertThat(refused).hasMessage("The archive has SÃO.pdf twice. Name each file once.");
  }

  @Test
  void aFolderThatWasPackedWholeIsLookedInto() {
    Zip zip = new Zip().with("suite/", "").with("suite/manifest.jsonl", "{}");

    try (SuiteArchive archive = opened(zip.with("suite/b/a.pdf", "a").packed())) {
      assertThat(archive.documents()).containsExactly("b/a.pdf");
      assertThat(archive.manifest()).isEqualTo("{}");
    }
  }

  @Test
  void aManifestInTheWrongPlaceIsNamed() {
    ByteBuffer zip = new Zip().with("a.pdf", "a").with("x/manifest.jsonl", "{}").packed();

    SuiteRefusedException refused = refused(zip);

    assertThat(refused.reason()).isEqualTo(Reason.NO_MANIFEST);
    assertThat(refused)
        .hasMessage(
            "The archive has no manifest.jsonl beside its folders. It has x/manifest.jsonl: move or"
                + " rename it, or pack that folder alone.");
    assertThat(refused(new Zip().with("a.pdf", "a").packed()).reason())
        .isEqualTo(Reason.NO_MANIFEST);
  }

  @Test
  void namesThatLeadOutOrAreNoneAreRefused() {
    for (String name :
        new String[] {"../a.pdf", "/a.pdf", "a/../../b.pdf", "C:/a.pdf", "a\u0000b"}) {
      assertThat(refused(zip().with(name, "a").packed()).reason())
          .as(name)
          .isEqualTo(Reason.UNSAFE_NAME);
    }
    assertThat(refused(zip().with("../x/", "").packed()).reason()).isEqualTo(Reason.UNSAFE_NAME);
    byte[] backslash = zip().with("a#b.pdf", "a").bytes();
    for (int i = 0; i < backslash.length; i++) {
      backslash[i] = backslash[i] == '#' ? (byte) '\\' : backslash[i];
    }
    assertThat(refused(ByteBuffer.wrap(backslash)).reason()).isEqualTo(Reason.UNSAFE_NAME);
  }

  @Test
  void anArchiveInTheArchiveIsRefused() {
    assertThat(refused(zip().with("mais/docs.ZIP", "a").packed()).reason())
        .isEqualTo(Reason.NESTED_ARCHIVE);
  }

  @Test
  void moreDocumentsThanThereMayBeAreRefused() {
    Zip zip = zip().with("a.pdf", "a").with("b.pdf", "b");

    SuiteRefusedException refused = refused(zip.with("c.pdf", "c").packed());

    assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused).hasMessageContaining("more than 2 documents");
  }

  @Test
  void entriesThatAreSkippedCountAsEntries() {
    Zip zip = zip();
    for (int i = 0; i < 8; i++) {
      zip.with("__MACOSX/._" + i, "");
    }

    assertThat(refused(zip.packed())).hasMessageContaining("more than 8 entries");
  }

  @Test
  void aSecondTableOfContentsIsNotFollowed() {
    byte[] whole = zip().bytes();
    int end = whole.length - 22;
    ByteBuffer zip = ByteBuffer.allocate(whole.length + 20);
    zip.put(whole, 0, end).put(new byte[] {'P', 'K', 6, 7}).put(new byte[16]).put(whole, end, 22);

    assertThat(refused(zip.flip()).reason()).isEqualTo(Reason.DAMAGED_ARCHIVE);
  }

  @Test
  void aFileIsBoundedByWhatComesOutOfIt() {
    ByteBuffer zip = zip().with("a.pdf", new byte[1001]).packed();

    SuiteRefusedException refused = refused(() -> opened(zip).read("a.pdf"));

    assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused.place().name()).isEqualTo("a.pdf");
    ByteBuffer large = new Zip().with("manifest.jsonl", new byte[501]).packed();
    assertThat(refused(() -> opened(large).manifest()).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void allTogetherAreBoundedAndWhatIsReadAgainCountsOnce() {
    ByteBuffer zip = zip().with("a.pdf", new byte[1000]).with("b.pdf", new byte[799]).packed();
    try (SuiteArchive archive = opened(zip)) {
      assertThat(archive.read("a.pdf")).hasSize(1000);
      assertThat(archive.read("a.pdf")).hasSize(1000);
      assertThat(archive.read("b.pdf")).hasSize(799);

      assertThat(refused(archive::manifest).reason()).isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void whatIsSkippedIsNotUnpacked() {
    Zip zip = zip().with("__MACOSX/bomb", new byte[50_000]).with("x/.DS_Store", new byte[50_000]);

    try (SuiteArchive archive = opened(zip.with("Thumbs.db", "damaged").packed())) {
      assertThat(archive.documents()).isEmpty();
      assertThat(archive.manifest()).isEqualTo("{}");
    }
  }

  @Test
  void aLockedArchiveIsCalledLocked() {
    SuiteRefusedException refused = refused(Zip.marked(zip().bytes(), 8, 1));

    assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED_ARCHIVE);
    assertThat(refused)
        .hasMessage(
            "manifest.jsonl is locked with a password. Pack the archive anew, without one.");
  }

  @Test
  void anotherWayOfPackingIsRefusedByName() {
    SuiteRefusedException refused = refused(Zip.marked(zip().bytes(), 10, 1));

    assertThat(refused.reason()).isEqualTo(Reason.DAMAGED_ARCHIVE);
    assertThat(refused.place().name()).isEqualTo("manifest.jsonl");
  }

  @Test
  void whatIsNoZipIsNone() {
    for (String content : new String[] {"", "PK", "nothing of the kind, at some length"}) {
      assertThat(refused(ByteBuffer.wrap(content.getBytes(UTF_8))).reason())
          .isEqualTo(Reason.NOT_AN_ARCHIVE);
    }
  }

  @Test
  void aManifestInAnotherEncodingIsRefused() {
    ByteBuffer zip = new Zip().with("manifest.jsonl", new byte[] {'"', (byte) 0xE3, '"'}).packed();

    SuiteRefusedException refused = refused(() -> opened(zip).manifest());

    assertThat(refused.reason()).isEqualTo(Reason.INVALID_MANIFEST);
    assertThat(refused).hasMessage("manifest.jsonl is not in UTF-8. Save it as UTF-8.");
  }

  /** Whatever is broken of it, the answer is a refusal, or what it held. */
  @Test
  void noDamageGetsThrough() {
    byte[] whole = zip().with("a.pdf", "what stands in it, which is not much").bytes();
    for (int end = 4; end < whole.length; end++) {
      assertHarmless(Arrays.copyOf(whole, end));
    }
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] broken = whole.clone();
        broken[at] ^= (byte) (1 << bit);
        assertHarmless(broken);
      }
    }
    assertThat(refused(ByteBuffer.wrap(Arrays.copyOf(whole, whole.length / 2))).reason())
        .isEqualTo(Reason.DAMAGED_ARCHIVE);
  }

  private static void assertHarmless(byte[] zip) {
    try (SuiteArchive archive = opened(ByteBuffer.wrap(zip))) {
      assertThat(archive.manifest()).isEqualTo("{}");
      for (String name : archive.documents()) {
        assertThat(new String(archive.read(name), UTF_8))
            .isEqualTo("what stands in it, which is not much");
      }
    } catch (SuiteRefusedException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  /** Two entries of one content: both are unpacked, and both are counted. */
  @Test
  void entriesThatOverlapAreCountedEach() {
    byte[] zip = zip().with("a.pdf", new byte[1000]).with("b.pdf", new byte[1000]).bytes();
    int first = -1;
    for (int at = 0; at + 46 < zip.length; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        if (zip[at + 46] == 'a') {
          first = at;
        } else if (zip[at + 46] == 'b') {
          System.arraycopy(zip, first + 42, zip, at + 42, 4);
        }
      }
    }
    try (SuiteArchive archive = opened(ByteBuffer.wrap(zip))) {
      assertThat(archive.read("a.pdf")).hasSize(1000);

      assertThat(refused(() -> archive.read("b.pdf")).reason()).isEqualTo(Reason.TOO_LARGE);
    }
  }
}
