package app.smartdocs.local.docintel.read;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * How far a picture of text is turned: at the right angle, the sums of dark along its rows differ
 * the most.
 */
final class Skew {
  private static final double MOST_DEGREES = 5;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.1;

  /** Tried on a copy of about this width; more tells no more. */
  private static final int TRIED_WIDTH = 600;

  private Skew() {}

  /** Clockwise, within ±5; 0 where nothing stands out. */
  static double degrees(BufferedImage grey) {
    int step = Math.max(1, grey.getWidth() / TRIED_WIDTH);
    int width = grey.getWidth() / step;
    int height = grey.getHeight() / step;
    float[] dark = darkness(grey, step, width, height);
    double straight = sharpness(dark, width, height, 0);
    double best = straight;
    double angle = 0;
    for (double tried = -MOST_DEGREES; tried <= MOST_DEGREES; tried += COARSE) {
      double sharpness = sharpness(dark, width, height, tried);
      if (sharpness > best) {
        best = sharpness;
        angle = tried;
      }
    }
    double around = angle;
    for (double tried = around - COARSE; tried <= around + COARSE; tried += FINE) {
      double sharpness = sharpness(dark, width, height, tried);
      if (sharpness > best) {
        best = sharpness;
        angle = tried;
      }
    }
    // A photo without lines of text is as sharp at one angle as at another.
    return best > 1.05 * straight ? angle : 0;
  }

  private static float[] darkness(BufferedImage grey, int step, int width, int height) {
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    var dark = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int darkest = 255;
        for (int dy = 0; dy < step; dy++) {
          int row = (y * step + dy) * grey.getWidth() + x * step;
          for (int dx = 0; dx < step; dx++) {
            darkest = Math.min(darkest, pixels[row + dx] & 0xff);
          }
        }
        dark[y * width + x] = 255 - darkest;
      }
    }
    return dark;
  }

  private static double sharpness(float[] dark, int width, int height, double degrees) {
    double slope = Math.tan(Math.toRadians(degrees));
    int margin = (int) Math.ceil(Math.abs(slope) * width) + 1;
    var rows = new double[height + 2 * margin];
    for (int x = 0; x < width; x++) {
      int shift = margin - (int) Math.round(slope * x);
      for (int y = 0; y < height; y++) {
        rows[y + shift] += dark[y * width + x];
      }
    }
    double sum = 0;
    for (int y = 1; y < rows.length; y++) {
      double change = rows[y] - rows[y - 1];
      sum += change * change;
    }
    return sum;
  }
}
