package app.smartdocs.local.samples;

import java.awt.image.BufferedImage;

/** How a sample of a suite came into the machine. */
enum Condition {
  BORN_DIGITAL("born-digital", 0, 0, 0),
  SCANNED("scanned", 150, 0.4, 5),
  SKEWED("skewed", 150, 2.6, 6),
  NOISY("noisy", 135, 0.8, 20);

  private final String code;
  private final int dpi;
  private final double degrees;
  private final double grain;

  Condition(String code, int dpi, double degrees, double grain) {
    this.code = code;
    this.dpi = dpi;
    this.degrees = degrees;
    this.grain = grain;
  }

  /** As the manifest names it. */
  String code() {
    return code;
  }

  /** Pixels to an inch; 0 if it has none. */
  int dpi() {
    return dpi;
  }

  /** Of thirty samples, the one at this place, from 0: 12 born digital, 8 scanned, 5, and 5. */
  static Condition at(int place) {
    return place < 12 ? BORN_DIGITAL : place < 20 ? SCANNED : place < 25 ? SKEWED : NOISY;
  }

  /** The sheet as the scanner sees it, turned to the left or to the right by the seed. */
  BufferedImage seen(BufferedImage sheet, long seed) {
    BufferedImage scan = Optics.skewed(sheet, seed % 2 == 0 ? degrees : -degrees);
    Optics.grain(scan, grain, seed);
    return scan;
  }
}
