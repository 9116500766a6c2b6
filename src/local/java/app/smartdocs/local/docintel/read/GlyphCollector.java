package app.smartdocs.local.docintel.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the characters of a page where they are shown, instead of the text PDFBox makes of them.
 */
final class GlyphCollector extends PDFTextStripper {
  private static final double POINTS_AN_INCH = 72;

  private final PageGeometry geometry;
  private final List<Glyph> glyphs = new ArrayList<>();

  private GlyphCollector(PageGeometry geometry) {
    this.geometry = geometry;
    // Bold faked by printing twice would be read twice.
    setSuppressDuplicateOverlappingText(true);
  }

  static List<Glyph> glyphs(PDDocument pdf, int number) throws IOException {
    PDPage page = pdf.getPage(number - 1);
    var collector = new GlyphCollector(PageGeometry.of(page));
    collector.setStartPage(number);
    collector.setEndPage(number);
    collector.writeText(pdf, Writer.nullWriter());
    return collector.glyphs;
  }

  @Override
  protected void writePage() {
    for (var article : getCharactersByArticle()) {
      article.forEach(this::add);
    }
  }

  private void add(TextPosition position) {
    var text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    var matrix = position.getTextMatrix();
    var begin = geometry.shown(matrix.getTranslateX(), matrix.getTranslateY());
    // One step along the baseline, to see where it leads on the shown page.
    var next =
        geometry.shown(
            matrix.getTranslateX() + matrix.getScaleX(),
            matrix.getTranslateY() + matrix.getShearY());
    double radians = Math.atan2(next.getY() - begin.getY(), next.getX() - begin.getX());
    int quarterTurns = Math.floorMod(Math.round(2 * radians / Math.PI), 4);
    double scale = geometry.unit() / POINTS_AN_INCH;
    double width =
        Math.hypot(
            position.getEndX() - matrix.getTranslateX(),
            position.getEndY() - matrix.getTranslateY());
    glyphs.add(
        new Glyph(
            Ligatures.spelledOut(text),
            begin.getX(),
            begin.getY(),
            quarterTurns,
            width * scale,
            // Negative for upside-down text.
            Math.abs(matrix.getScalingFactorY()) * scale,
            Math.abs(position.getWidthOfSpace()) * scale));
  }
}
