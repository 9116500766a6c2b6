package app.smartdocs.system;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * An order with a ruled table, made anew each time: born digital, scanned, or photographed. No two
 * are the same, and nobody has seen one before.
 */
final class Unseen {
  private static final int SCAN_DPI = 200;
  private static final float LEFT = 72;
  private static final float TOP = 560;
  private static final float ROW = 26;
  private static final float[] COLUMNS = {LEFT, 300, 400, 520};
  private static final List<List<String>> TABLE =
      List.of(
          List.of("Produto", "Quantidade", "Valor"),
          List.of("Cadeira de madeira", "12", "340,50"),
          List.of("Mesa redonda", "3", "1.290,00"),
          List.of("Estante alta", "7", "815,75"));

  /** Digits that Tesseract does not take for letters, told from those of other documents. */
  private final String number = String.valueOf(Math.abs(UUID.randomUUID().hashCode() % 900_000));

  /** What stands above the table. */
  String heading() {
    return "Pedido " + number;
  }

  List<List<String>> table() {
    return TABLE;
  }

  byte[] pdf() {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        write(content, LEFT, 740, 22, heading());
        write(content, LEFT, 690, 12, "Entregar na recepção até sexta-feira, com nota fiscal.");
        table(content);
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void table(PDPageContentStream content) throws IOException {
    for (int row = 0; row < TABLE.size(); row++) {
      for (int column = 0; column < TABLE.get(row).size(); column++) {
        float bottom = TOP - (row + 1) * ROW;
        content.addRect(COLUMNS[column], bottom, COLUMNS[column + 1] - COLUMNS[column], ROW);
        content.stroke();
        write(content, COLUMNS[column] + 6, bottom + 8, 12, TABLE.get(row).get(column));
      }
    }
  }

  private static void write(PDPageContentStream content, float x, float y, float size, String text)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(FontName.HELVETICA), size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private BufferedImage picture() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf())) {
      return new PDFRenderer(document).renderImageWithDPI(0, SCAN_DPI, ImageType.RGB);
    }
  }

  /** A page that is one picture. */
  byte[] scan() {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(
            JPEGFactory.createFromImage(document, picture(), 0.8f),
            0,
            0,
            PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheet on a table, a little askew and unevenly lit. */
  byte[] photo() {
    try {
      BufferedImage sheet = picture();
      int width = sheet.getWidth() + 300;
      int height = sheet.getHeight() + 300;
      BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = photo.createGraphics();
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      pen.setColor(new Color(92, 74, 58));
      pen.fillRect(0, 0, width, height);
      pen.rotate(Math.toRadians(1.5), width / 2.0, height / 2.0);
      pen.drawImage(sheet, 150, 150, null);
      pen.setPaint(
          new GradientPaint(0, 0, new Color(0, 0, 0, 0), width, height, new Color(0, 0, 0, 90)));
      pen.fillRect(150, 150, sheet.getWidth(), sheet.getHeight());
      pen.dispose();
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(photo, "jpg", jpeg);
      return jpeg.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
