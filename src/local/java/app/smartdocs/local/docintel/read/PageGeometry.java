package app.smartdocs.local.docintel.read;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * How a page of a PDF is shown: its crop box, turned.
 *
 * @param cropWidth in points, before turning
 * @param cropHeight in points, before turning
 * @param rotation clockwise: 0, 90, 180 or 270
 * @param unit of user space, in points; nearly always 1
 */
record PageGeometry(double cropWidth, double cropHeight, int rotation, double unit) {
  private static final double POINTS_AN_INCH = 72;

  static PageGeometry of(PDPage page) {
    var crop = page.getCropBox();
    return new PageGeometry(
        crop.getWidth(),
        crop.getHeight(),
        Math.floorMod(page.getRotation(), 360),
        page.getUserUnit());
  }

  double widthInInches() {
    return inches(rotation % 180 == 0 ? cropWidth : cropHeight);
  }

  double heightInInches() {
    return inches(rotation % 180 == 0 ? cropHeight : cropWidth);
  }

  /**
   * From points above and right of the crop box's corner to inches below and right of the shown
   * page's.
   */
  Point2D shown(double x, double y) {
    return switch (rotation) {
      case 90 -> new Point2D.Double(inches(y), inches(x));
      case 180 -> new Point2D.Double(inches(cropWidth - x), inches(y));
      case 270 -> new Point2D.Double(inches(cropHeight - y), inches(cropWidth - x));
      default -> new Point2D.Double(inches(x), inches(cropHeight - y));
    };
  }

  private double inches(double points) {
    return points * unit / POINTS_AN_INCH;
  }
}
