package app.smartdocs.local.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class MakeSamplesTest {
  private static final Path COMMITTED = Path.of("samples");
  private static final long THREE_MEGABYTES = 3_000_000;

  private final Path drawn;

  MakeSamplesTest(@TempDir Path folder) {
    drawn = folder;
  }

  @BeforeAll
  void draw() throws IOException {
    MakeSamples.write(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nota-fiscal.pdf",
        "nota-fiscal-digitalizada.pdf",
        "contrato-12-paginas.pdf",
        "relatorio-de-vendas.pdf"
      })
  void theCommittedPdfsSayWhatIsDrawnNow(String name) throws IOException {
    assertThat(pages(COMMITTED.resolve(name))).isEqualTo(pages(drawn.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"carteira-de-identidade.jpg", "recibo.png", "comunicado.tiff"})
  void theCommittedImagesHaveTheSizesThatAreDrawnNow(String name) throws IOException {
    assertThat(sizes(COMMITTED.resolve(name))).isEqualTo(sizes(drawn.resolve(name)));
  }

  @ParameterizedTest
  @CsvSource({"nota-fiscal.pdf, 1", "contrato-12-paginas.pdf, 12", "relatorio-de-vendas.pdf, 3"})
  void thePdfsHaveTheirPages(String name, int count) throws IOException {
    assertThat(pages(COMMITTED.resolve(name)))
        .hasSize(count)
        .allSatisfy(page -> assertThat(page).isNotBlank());
  }

  @Test
  void theScanHasNoTextLayer() throws IOException {
    assertThat(pages(COMMITTED.resolve("nota-fiscal-digitalizada.pdf")))
        .singleElement()
        .satisfies(page -> assertThat(page).isBlank());
  }

  @Test
  void theLetterIsTwoPagesInBlackAndWhite() throws IOException {
    assertThat(images(COMMITTED.resolve("comunicado.tiff")))
        .hasSize(2)
        .allSatisfy(page -> assertThat(page.getColorModel().getPixelSize()).isEqualTo(1));
  }

  @Test
  void allOfThemTogetherAreSmall() throws IOException {
    try (Stream<Path> files = Files.list(COMMITTED)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(THREE_MEGABYTES);
    }
  }

  private static List<String> pages(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        pages.add(text.getText(document));
      }
      return pages;
    }
  }

  private static List<String> sizes(Path file) throws IOException {
    return images(file).stream().map(image -> image.getWidth() + "x" + image.getHeight()).toList();
  }

  private static List<BufferedImage> images(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      List<BufferedImage> images = new ArrayList<>();
      for (int i = 0; i < reader.getNumImages(true); i++) {
        images.add(reader.read(i));
      }
      reader.dispose();
      return images;
    }
  }
}
