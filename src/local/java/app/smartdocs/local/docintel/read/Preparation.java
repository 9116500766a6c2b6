package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Box;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A picture made readable: grey, upright, large enough.
 *
 * @param grey one byte a pixel
 * @param toOriginal from a point of {@code grey} to the same point of the picture it was made of
 */
record Preparation(BufferedImage grey, AffineTransform toOriginal) {
  /** Tesseract wants capitals of some 20 pixels; a page this high has them in 10 points. */
  private static final int READABLE_HEIGHT = 1500;

  private static final int MOST_ENLARGED = 3;

  /** Turning blurs: what is as straight as this is left alone. */
  private static final double STRAIGHT_DEGREES = 0.3;

  static Preparation of(BufferedImage picture) {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    double scale = Math.min(MOST_ENLARGED, Math.max(1, (double) READABLE_HEIGHT / longer));
    var upright = grey(picture, AffineTransform.getScaleInstance(scale, scale), scale);
    double skew = Skew.degrees(upright);
    var transform = AffineTransform.getScaleInstance(scale, scale);
    var grey = upright;
    if (Math.abs(skew) > STRAIGHT_DEGREES) {
      transform.preConcatenate(
          AffineTransform.getRotateInstance(
              Math.toRadians(-skew), upright.getWidth() / 2.0, upright.getHeight() / 2.0));
      grey = grey(picture, transform, scale);
    }
    Contrast.stretch(grey);
    try {
      return new Preparation(grey, transform.createInverse());
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("Scaling and turning can always be undone.", e);
    }
  }

  /** Where a box of the prepared picture stands in the original, upright again. */
  Box original(Box box) {
    var corners = new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height());
    // The middle is what matters: a turned word keeps its size instead of growing with its box.
    var center = toOriginal.transform(new Point2D.Double(box.centerX(), box.centerY()), null);
    double scale = Math.sqrt(Math.abs(toOriginal.getDeterminant()));
    double halfWidth = corners.width * scale / 2;
    double halfHeight = corners.height * scale / 2;
    return new Box(
        center.getX() - halfWidth,
        center.getY() - halfHeight,
        center.getX() + halfWidth,
        center.getY() + halfHeight);
  }

  private static BufferedImage grey(BufferedImage from, AffineTransform place, double scale) {
    int width = (int) Math.round(from.getWidth() * scale);
    int height = (int) Math.round(from.getHeight() * scale);
    var to = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = to.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(from, place, null);
    pen.dispose();
    return to;
  }
}
