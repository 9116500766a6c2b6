package app.smartdocs.local.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What a scanner or a camera does to a sheet: skew, perspective, noise, shadow, blur. */
final class Optics {
  private Optics() {}

  /** The sheet turned about its middle, in shades of grey; what comes in at the edges is white. */
  static BufferedImage skewed(BufferedImage sheet, double degrees) {
    BufferedImage turned =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = turned.createGraphics();
    graphics.setColor(new Color(246, 246, 246));
    graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(
        sheet,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), sheet.getWidth() / 2.0, sheet.getHeight() / 2.0),
        null);
    graphics.dispose();
    return turned;
  }

  /** Grain, the same for the same seed; {@code strength} is its standard deviation in shades. */
  static void grain(BufferedImage image, double strength, long seed) {
    Random random = new Random(seed);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int add = (int) Math.round(random.nextGaussian() * strength);
        int rgb = image.getRGB(x, y);
        image.setRGB(
            x,
            y,
            shade(((rgb >> 16) & 255) + add) << 16
                | shade(((rgb >> 8) & 255) + add) << 8
                | shade((rgb & 255) + add));
      }
    }
  }

  /** The mean of each pixel's neighbours up to {@code radius} away. */
  static BufferedImage blurred(BufferedImage image, int radius) {
    BufferedImage out =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    BufferedImage rows =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    mean(image, rows, radius, 1, 0);
    mean(rows, out, radius, 0, 1);
    return out;
  }

  private static void mean(BufferedImage from, BufferedImage to, int radius, int dx, int dy) {
    int n = 2 * radius + 1;
    for (int y = 0; y < from.getHeight(); y++) {
      for (int x = 0; x < from.getWidth(); x++) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = -radius; i <= radius; i++) {
          int rgb =
              from.getRGB(
                  Math.min(Math.max(x + i * dx, 0), from.getWidth() - 1),
                  Math.min(Math.max(y + i * dy, 0), from.getHeight() - 1));
          red += (rgb >> 16) & 255;
          green += (rgb >> 8) & 255;
          blue += rgb & 255;
        }
        to.setRGB(x, y, ((red / n) << 16) | ((green / n) << 8) | blue / n);
      }
    }
  }

  /**
   * Lays a picture on a background so that its corners come to lie at the given points: top left,
   * top right, bottom right, bottom left.
   */
  static void lay(BufferedImage picture, BufferedImage background, double[][] corners) {
    // The projective map of the unit square onto the four corners (Heckbert, "Fundamentals of
    // Texture Mapping and Image Warping", 1989, section 2.2.3), then its inverse by the adjugate.
    double dx1 = corners[1][0] - corners[2][0];
    double dx2 = corners[3][0] - corners[2][0];
    double sx = corners[0][0] - corners[1][0] + corners[2][0] - corners[3][0];
    double dy1 = corners[1][1] - corners[2][1];
    double dy2 = corners[3][1] - corners[2][1];
    double sy = corners[0][1] - corners[1][1] + corners[2][1] - corners[3][1];
    double denominator = dx1 * dy2 - dx2 * dy1;
    double g = (sx * dy2 - dx2 * sy) / denominator;
    double h = (dx1 * sy - sx * dy1) / denominator;
    double a = corners[1][0] - corners[0][0] + g * corners[1][0];
    double b = corners[3][0] - corners[0][0] + h * corners[3][0];
    double c = corners[0][0];
    double d = corners[1][1] - corners[0][1] + g * corners[1][1];
    double e = corners[3][1] - corners[0][1] + h * corners[3][1];
    double f = corners[0][1];
    for (int y = 0; y < background.getHeight(); y++) {
      for (int x = 0; x < background.getWidth(); x++) {
        double w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
        double u = ((e - f * h) * x + (c * h - b) * y + (b * f - c * e)) / w;
        double v = ((f * g - d) * x + (a - c * g) * y + (c * d - a * f)) / w;
        if (u >= 0 && u < 1 && v >= 0 && v < 1) {
          background.setRGB(
              x, y, sample(picture, u * (picture.getWidth() - 1), v * (picture.getHeight() - 1)));
        }
      }
    }
  }

  private static int sample(BufferedImage image, double x, double y) {
    int left = (int) x;
    int top = (int) y;
    int right = Math.min(left + 1, image.getWidth() - 1);
    int bottom = Math.min(top + 1, image.getHeight() - 1);
    double fx = x - left;
    double fy = y - top;
    int out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double above =
          (image.getRGB(left, top) >> shift & 255) * (1 - fx)
              + (image.getRGB(right, top) >> shift & 255) * fx;
      double below =
          (image.getRGB(left, bottom) >> shift & 255) * (1 - fx)
              + (image.getRGB(right, bottom) >> shift & 255) * fx;
      out |= shade((int) Math.round(above * (1 - fy) + below * fy)) << shift;
    }
    return out;
  }

  private static int shade(int value) {
    return Math.min(Math.max(value, 0), 255);
  }
}
