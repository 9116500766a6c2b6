package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF: by their text where they have one, else as pictures. */
final class PdfPages {
  /** Enough for print of 8 points, and half the time that 300 takes. */
  private static final int OCR_DPI = 200;

  /** Fewer characters than these are a stamp on a scan, not a page's text. */
  private static final int USABLE_TEXT = 12;

  /** In inches: how far a rule may miss the one that it meets. */
  private static final double RULE_TOLERANCE = 0.03;

  private final ImageReader images;

  PdfPages(ImageReader images) {
    this.images = images;
  }

  int count(Path file) throws IOException, UnreadableException {
    try (var pdf = open(file)) {
      return pdf.getNumberOfPages();
    }
  }

  List<Page> read(Path file, IntPredicate wantedPage) throws IOException, UnreadableException {
    try (var pdf = open(file)) {
      var pages = new ArrayList<Page>();
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        if (wantedPage.test(number)) {
          pages.add(page(pdf, number));
        }
      }
      return pages;
    }
  }

  private static PDDocument open(Path file) throws IOException, UnreadableException {
    try {
      // Streams live in a temporary file: 300 MB of scans must not go to the heap.
      return Loader.loadPDF(
          new RandomAccessReadBufferedFile(file.toFile()), IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(
          UnreadableException.Code.EncryptedDocument,
          "The file is password-protected. Remove the password and try again.",
          e);
    } catch (IOException e) {
      throw new UnreadableException(
          UnreadableException.Code.InvalidContent,
          "The file is corrupted or format is unsupported. Refer to documentation for the list of"
              + " supported formats.",
          e);
    }
  }

  private Page page(PDDocument pdf, int number) throws IOException {
    var glyphs = GlyphCollector.glyphs(pdf, number);
    long characters = glyphs.stream().filter(g -> !g.isSpace()).count();
    var geometry = PageGeometry.of(pdf.getPage(number - 1));
    if (characters < USABLE_TEXT && PdfPictures.on(pdf.getPage(number - 1))) {
      return scanned(pdf, number, geometry);
    }
    List<Line> lines = ReadingOrder.of(new GlyphWords(number).lines(glyphs));
    var tables =
        new ArrayList<Table>(
            new RuledTables(RULE_TOLERANCE)
                .find(RuleCollector.rules(pdf.getPage(number - 1)), lines));
    tables.addAll(AlignedTables.find(lines, tables));
    return new Page(
        number, geometry.widthInInches(), geometry.heightInInches(), "inch", lines, tables);
  }

  private Page scanned(PDDocument pdf, int number, PageGeometry geometry) throws IOException {
    var picture = new PDFRenderer(pdf).renderImageWithDPI(number - 1, OCR_DPI, ImageType.GRAY);
    var seen = images.read(picture, number, OCR_DPI);
    return new Page(
        number,
        geometry.widthInInches(),
        geometry.heightInInches(),
        "inch",
        Scaling.of(seen.lines(), 1.0 / OCR_DPI),
        List.of());
  }
}
