package app.smartdocs.local.docintel.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Takes the level and upright lines that a page draws, thin rectangles among them. */
final class RuleCollector extends PDFGraphicsStreamEngine {
  /** In inches: a filled rectangle thinner than this is a line. */
  private static final double THIN = 0.04;

  /** In inches: shorter strokes are parts of signs and drawings. */
  private static final double SHORTEST = 0.08;

  private final PageGeometry geometry;
  private final Point2D origin;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Point2D[]> path = new ArrayList<>();
  private Point2D begin = new Point2D.Double();
  private Point2D current = new Point2D.Double();

  private RuleCollector(PDPage page) {
    super(page);
    geometry = PageGeometry.of(page);
    var crop = page.getCropBox();
    origin = new Point2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY());
  }

  /** In inches, as the page is shown. */
  static List<Rule> rules(PDPage page) throws IOException {
    var collector = new RuleCollector(page);
    collector.processPage(page);
    return collector.rules;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    for (var corner : List.of(p1, p2, p3)) {
      lineTo((float) corner.getX(), (float) corner.getY());
    }
    closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    begin = new Point2D.Double(x, y);
    current = begin;
  }

  @Override
  public void lineTo(float x, float y) {
    var next = new Point2D.Double(x, y);
    path.add(new Point2D[] {shown(current), shown(next)});
    current = next;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Double(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    lineTo((float) begin.getX(), (float) begin.getY());
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() {
    path.forEach(line -> add(line[0], line[1]));
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    // Four sides at a time: producers that draw lines as rectangles write one after the other.
    for (int i = 0; i + 4 <= path.size(); i += 4) {
      addIfThin(path.subList(i, i + 4));
    }
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName shading) {}

  private void addIfThin(List<Point2D[]> sides) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (var side : sides) {
      for (var point : side) {
        left = Math.min(left, point.getX());
        right = Math.max(right, point.getX());
        top = Math.min(top, point.getY());
        bottom = Math.max(bottom, point.getY());
      }
    }
    double middleX = (left + right) / 2;
    double middleY = (top + bottom) / 2;
    if (bottom - top < THIN) {
      add(new Point2D.Double(left, middleY), new Point2D.Double(right, middleY));
    } else if (right - left < THIN) {
      add(new Point2D.Double(middleX, top), new Point2D.Double(middleX, bottom));
    }
  }

  private void add(Point2D a, Point2D b) {
    double width = Math.abs(a.getX() - b.getX());
    double height = Math.abs(a.getY() - b.getY());
    if (width >= SHORTEST && height < THIN / 2) {
      rules.add(rule(true, (a.getY() + b.getY()) / 2, a.getX(), b.getX()));
    } else if (height >= SHORTEST && width < THIN / 2) {
      rules.add(rule(false, (a.getX() + b.getX()) / 2, a.getY(), b.getY()));
    }
  }

  private static Rule rule(boolean level, double at, double end, double otherEnd) {
    return new Rule(level, at, Math.min(end, otherEnd), Math.max(end, otherEnd));
  }

  private Point2D shown(Point2D point) {
    return geometry.shown(point.getX() - origin.getX(), point.getY() - origin.getY());
  }
}
