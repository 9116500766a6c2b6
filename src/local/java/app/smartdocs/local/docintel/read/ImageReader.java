package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Page;
import java.awt.image.BufferedImage;

/** Reads what is written in a picture. */
interface ImageReader {
  /**
   * Lines in reading order, places in the picture's own pixels.
   *
   * @param number of the page that the words are to carry
   * @param dpi of the picture, 0 where it is not known
   */
  Page read(BufferedImage picture, int number, int dpi);
}
