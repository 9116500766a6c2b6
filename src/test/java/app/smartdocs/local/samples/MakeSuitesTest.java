package app.smartdocs.local.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
final class MakeSuitesTest {
  private static final Path COMMITTED = Path.of("suites");
  private static final long EIGHT_MEGABYTES = 8_000_000;

  private final Path drawn;

  MakeSuitesTest(@TempDir Path folder) {
    drawn = folder;
  }

  @BeforeAll
  void draw() throws IOException {
    MakeSuites.write(drawn);
  }

  private static Map<String, byte[]> files(Path zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static List<String> manifest(Map<String, byte[]> files) {
    return new String(files.getOrDefault("manifest.jsonl", new byte[0]), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"notas-fiscais.zip", "identidades.zip"})
  void theCommittedSuitesAreLabelledAsTheyAreDrawnNow(String name) throws IOException {
    Map<String, byte[]> committed = files(COMMITTED.resolve(name));
    Map<String, byte[]> now = files(drawn.resolve(name));

    assertThat(manifest(committed)).isEqualTo(manifest(now)).hasSize(31);
    assertThat(committed.keySet()).isEqualTo(now.keySet()).hasSize(31);
    assertThat(Files.size(COMMITTED.resolve(name))).isLessThan(EIGHT_MEGABYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notas-fiscais.zip", "identidades.zip"})
  void eachHasTwelveBornDigitalEightScannedFiveSkewedAndFiveNoisy(String name) throws IOException {
    Map<Object, Long> kinds =
        manifest(files(COMMITTED.resolve(name))).stream()
            .skip(1)
            .map(line -> line.replaceFirst(".*\"kind\":\"([a-z-]+)\".*", "$1"))
            .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));

    assertThat(kinds)
        .isEqualTo(Map.of("born-digital", 12L, "scanned", 8L, "skewed", 5L, "noisy", 5L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"notas-fiscais.zip", "identidades.zip"})
  void whatIsBornDigitalSaysWhatIsDrawnNow(String name) throws IOException {
    Map<String, byte[]> committed = files(COMMITTED.resolve(name));
    Map<String, byte[]> now = files(drawn.resolve(name));
    Set<String> pdfs =
        now.keySet().stream().filter(file -> file.endsWith(".pdf")).collect(Collectors.toSet());

    assertThat(pdfs).hasSize(12);
    for (String pdf : pdfs) {
      assertThat(text(committed.getOrDefault(pdf, new byte[0])))
          .as(pdf)
          .isEqualTo(text(now.getOrDefault(pdf, new byte[0])))
          .isNotBlank();
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void noTwoDocumentsAreTheSame() throws IOException {
    Map<String, byte[]> committed = files(COMMITTED.resolve("notas-fiscais.zip"));

    assertThat(committed.values().stream().map(java.util.Arrays::hashCode).distinct()).hasSize(31);
  }
}
