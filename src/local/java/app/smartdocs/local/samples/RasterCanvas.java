package app.smartdocs.local.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A sheet of pixels, white at first. */
final class RasterCanvas implements Canvas {
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Font sans;
  private final Font mono = new Font(Font.MONOSPACED, Font.PLAIN, 1);

  /** {@code width} and {@code height} in points; {@code dpi} pixels to an inch. */
  RasterCanvas(double width, double height, double dpi) throws IOException {
    image =
        new BufferedImage(
            (int) Math.round(width * dpi / 72),
            (int) Math.round(height * dpi / 72),
            BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(dpi / 72, dpi / 72);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    sans = liberationSans();
  }

  BufferedImage image() {
    return image;
  }

  /** For what is no text and no line: portraits, patterns. */
  Graphics2D graphics() {
    return graphics;
  }

  @Override
  public void text(String text, double x, double baseline, Lettering type, Color color) {
    graphics.setColor(color);
    graphics.setFont(font(type));
    graphics.drawString(text, (float) x, (float) baseline);
  }

  @Override
  public double width(String text, Lettering type) {
    return font(type).getStringBounds(text, graphics.getFontRenderContext()).getWidth();
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double thickness, Color color) {
    graphics.setColor(color);
    graphics.setStroke(new BasicStroke((float) thickness));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fill(double left, double top, double right, double bottom, Color color) {
    graphics.setColor(color);
    graphics.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
  }

  private Font font(Lettering type) {
    return switch (type.face()) {
      case REGULAR -> sans.deriveFont((float) type.size());
      case BOLD -> sans.deriveFont(Font.BOLD, (float) type.size());
      case MONO -> mono.deriveFont((float) type.size());
    };
  }

  /** PDFBox carries this one, so the pixels do not depend on the fonts of the machine. */
  private static Font liberationSans() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (FontFormatException e) {
      throw new IOException("The font in PDFBox cannot be read", e);
    }
  }
}
