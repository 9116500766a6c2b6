package app.smartdocs.local.docintel.read;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Spreads a pale picture over the whole range from black to white. */
final class Contrast {
  /** The darkest and the lightest of this share of pixels are taken for specks. */
  private static final double SPECKS = 0.005;

  /** Between its ends, a picture with more than this has contrast enough. */
  private static final int ENOUGH = 170;

  private Contrast() {}

  static void stretch(BufferedImage grey) {
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    var histogram = new int[256];
    for (byte pixel : pixels) {
      histogram[pixel & 0xff]++;
    }
    int specks = (int) (pixels.length * SPECKS);
    int dark = 0;
    for (int seen = histogram[0]; seen <= specks && dark < 255; seen += histogram[dark]) {
      dark++;
    }
    int light = 255;
    for (int seen = histogram[255]; seen <= specks && light > 0; seen += histogram[light]) {
      light--;
    }
    int range = light - dark;
    if (range >= ENOUGH || range < 10) {
      return;
    }
    for (int i = 0; i < pixels.length; i++) {
      int spread = ((pixels[i] & 0xff) - dark) * 255 / range;
      pixels[i] = (byte) Math.max(0, Math.min(255, spread));
    }
  }
}
