package app.smartdocs.local.samples;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** One A4 page of a PDF, written with the fonts that every viewer has. */
final class PdfCanvas implements Canvas, Closeable {
  private final PDPageContentStream content;
  private final PDFont regular = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private final PDFont mono = new PDType1Font(Standard14Fonts.FontName.COURIER);

  PdfCanvas(PDDocument document) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) A4_WIDTH, (float) A4_HEIGHT));
    document.addPage(page);
    content = new PDPageContentStream(document, page);
  }

  @Override
  public void text(String text, double x, double baseline, Lettering type, Color color) {
    try {
      content.beginText();
      content.setNonStrokingColor(color);
      content.setFont(font(type), (float) type.size());
      content.newLineAtOffset((float) x, (float) (A4_HEIGHT - baseline));
      content.showText(text);
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double width(String text, Lettering type) {
    try {
      return font(type).getStringWidth(text) / 1000 * type.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double thickness, Color color) {
    try {
      content.setStrokingColor(color);
      content.setLineWidth((float) thickness);
      content.moveTo((float) x1, (float) (A4_HEIGHT - y1));
      content.lineTo((float) x2, (float) (A4_HEIGHT - y2));
      content.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void fill(double left, double top, double right, double bottom, Color color) {
    try {
      content.setNonStrokingColor(color);
      content.addRect(
          (float) left,
          (float) (A4_HEIGHT - bottom),
          (float) (right - left),
          (float) (bottom - top));
      content.fill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private PDFont font(Lettering type) {
    return switch (type.face()) {
      case REGULAR -> regular;
      case BOLD -> bold;
      case MONO -> mono;
    };
  }
}
