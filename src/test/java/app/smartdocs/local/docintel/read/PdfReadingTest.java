package app.smartdocs.local.docintel.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReadingTest {
  private final Path folder;
  private final DocumentReader reader;

  PdfReadingTest(@TempDir Path folder) {
    this.folder = folder;
    // No page here is a picture, so Tesseract is never asked.
    this.reader = new DocumentReader(folder);
  }

  private interface Drawing {
    void on(PDPageContentStream pen) throws IOException;
  }

  @Test
  void wordsAreGivenInInchesFromTheTopLeftCorner() throws Exception {
    var page = read(pdf(pen -> write(pen, 72, 720, "Prestação de serviços"))).get(0);

    assertThat(page.unit()).isEqualTo("inch");
    assertThat(page.width()).isEqualTo(595.28 / 72, within(0.01));
    assertThat(page.height()).isEqualTo(841.89 / 72, within(0.01));
    assertThat(text(page)).containsExactly("Prestação de serviços");
    var first = words(page).get(0);
    assertThat(first.text()).isEqualTo("Prestação");
    assertThat(first.box().left()).isEqualTo(1, within(0.02));
    assertThat(first.box().bottom()).isEqualTo((841.89 - 720) / 72, within(0.05));
    assertThat(first.box().height()).isEqualTo(12.0 / 72, within(0.03));
  }

  @Test
  void wordsPlacedApartWithoutASpaceAreStillWords() throws Exception {
    var file =
        pdf(
            pen -> {
              write(pen, 72, 700, "Total");
              write(pen, 104, 700, "geral");
            });

    assertThat(words(read(file).get(0))).extracting(Word::text).containsExactly("Total", "geral");
  }

  @Test
  void boldFakedByPrintingTwiceIsReadOnce() throws Exception {
    var file =
        pdf(
            pen -> {
              write(pen, 72, 700, "Importante");
              write(pen, 72.3f, 700, "Importante");
            });

    assertThat(text(read(file).get(0))).containsExactly("Importante");
  }

  @Test
  void aTurnedPageIsReadAsItIsShown() throws Exception {
    for (int rotation : List.of(90, 180, 270)) {
      var file =
          pdf(
              page -> page.setRotation(rotation),
              pen -> {
                var turned =
                    switch (rotation) {
                      case 90 -> Matrix.getRotateInstance(Math.PI / 2, 100, 72);
                      case 180 -> Matrix.getRotateInstance(Math.PI, 523, 100);
                      default -> Matrix.getRotateInstance(-Math.PI / 2, 495, 769);
                    };
                pen.transform(turned);
                write(pen, 0, 0, "Página virada");
              });

      var page = read(file).get(0);
      assertThat(text(page)).as("rotation %s", rotation).containsExactly("Página virada");
      var box = words(page).get(0).box();
      assertThat(box.left()).as("rotation %s", rotation).isEqualTo(1, within(0.05));
      assertThat(box.bottom()).as("rotation %s", rotation).isEqualTo(100 / 72.0, within(0.07));
      assertThat(page.width() > page.height()).isEqualTo(rotation != 180);
    }
  }

  @Test
  void placesCountFromTheCropBox() throws Exception {
    var file =
        pdf(
            page -> page.setCropBox(new PDRectangle(36, 100, 400, 700)),
            pen -> write(pen, 108, 728, "Recorte"));

    var page = read(file).get(0);
    assertThat(page.width()).isEqualTo(400 / 72.0, within(0.01));
    assertThat(words(page).get(0).box().left()).isEqualTo(1, within(0.02));
    assertThat(words(page).get(0).box().bottom()).isEqualTo(1, within(0.05));
  }

  @Test
  void columnsOfProseAreReadOneAfterTheOther() throws Exception {
    var file =
        pdf(
            pen -> {
              write(pen, 72, 780, "Um título que vai de um lado ao outro da página do jornal");
              for (int i = 0; i < 6; i++) {
                write(pen, 72, 740 - 15 * i, "esquerda linha " + i + " com mais texto ali");
                write(pen, 320, 740 - 15 * i, "direita linha " + i + " com mais texto aqui");
              }
            });

    var lines = text(read(file).get(0));
    assertThat(lines).hasSize(13);
    assertThat(lines.get(0)).startsWith("Um título");
    assertThat(lines.subList(1, 7)).allMatch(l -> l.startsWith("esquerda"));
    assertThat(lines.subList(7, 13)).allMatch(l -> l.startsWith("direita"));
  }

  @Test
  void cellsOfATableAreReadRowByRow() throws Exception {
    var file =
        pdf(
            pen -> {
              for (int i = 0; i < 6; i++) {
                write(pen, 72, 740 - 15 * i, "Item " + i);
                write(pen, 320, 740 - 15 * i, i + ",00");
              }
            });

    assertThat(text(read(file).get(0))).startsWith("Item 0", "0,00", "Item 1", "1,00");
  }

  @Test
  void onlyTheWantedPagesAreRead() throws Exception {
    var file = folder.resolve("pages.pdf");
    try (var pdf = new PDDocument()) {
      for (int i = 1; i <= 4; i++) {
        addPage(pdf, "Página número " + i);
      }
      pdf.save(file.toFile());
    }

    var pages = reader.read(file, number -> number % 2 == 0);
    assertThat(reader.pageCount(file)).isEqualTo(4);
    assertThat(pages).extracting(Page::number).containsExactly(2, 4);
    assertThat(text(pages.get(1))).containsExactly("Página número 4");
    assertThat(words(pages.get(1))).extracting(Word::page).containsOnly(4);
  }

  @Test
  void anEmptyPageHasNoLines() throws Exception {
    assertThat(read(pdf(pen -> {})).get(0).lines()).isEmpty();
  }

  @Test
  void aPdfWithAPasswordIsEncrypted() throws Exception {
    var file = folder.resolve("locked.pdf");
    try (var pdf = new PDDocument()) {
      addPage(pdf, "segredo");
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(file.toFile());
    }

    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.code()).isEqualTo(UnreadableException.Code.EncryptedDocument));
  }

  @Test
  void aPdfCutShortIsDamaged() throws Exception {
    var whole = Files.readAllBytes(pdf(pen -> write(pen, 72, 700, "inteiro")));
    var file = folder.resolve("cut.pdf");
    Files.write(file, Arrays.copyOf(whole, 60));

    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.code()).isEqualTo(UnreadableException.Code.InvalidContent));
  }

  @Test
  void aFileOfAnotherFormatIsUnsupported() throws Exception {
    var file = Files.writeString(folder.resolve("notes.txt"), "só texto");

    assertThatThrownBy(() -> reader.pageCount(file))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.code()).isEqualTo(UnreadableException.Code.UnsupportedContent));
  }

  private interface PageSetup {
    void on(PDPage page);
  }

  private Path pdf(Drawing drawing) throws IOException {
    return pdf(page -> {}, drawing);
  }

  private Path pdf(PageSetup setup, Drawing drawing) throws IOException {
    var file = folder.resolve("drawn.pdf");
    try (var pdf = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      setup.on(page);
      pdf.addPage(page);
      try (var pen = new PDPageContentStream(pdf, page)) {
        drawing.on(pen);
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  private static void addPage(PDDocument pdf, String text) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (var pen = new PDPageContentStream(pdf, page)) {
      write(pen, 72, 700, text);
    }
  }

  private static void write(PDPageContentStream pen, float x, float y, String text)
      throws IOException {
    pen.beginText();
    pen.setFont(new PDType1Font(FontName.HELVETICA), 12);
    pen.newLineAtOffset(x, y);
    pen.showText(text);
    pen.endText();
  }

  private List<Page> read(Path file) throws IOException, UnreadableException {
    return reader.read(file, number -> true);
  }

  private static List<String> text(Page page) {
    return page.lines().stream().map(Line::text).toList();
  }

  private static List<Word> words(Page page) {
    return page.lines().stream().flatMap(line -> line.words().stream()).toList();
  }
}
