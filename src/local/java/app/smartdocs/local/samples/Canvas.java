package app.smartdocs.local.samples;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet to draw on, in points of 1/72 inch, origin at the top left corner. What is drawn on it
 * can be printed as a PDF or as pixels.
 */
interface Canvas {
  /** The width of A4, in points. */
  double A4_WIDTH = 595.28;

  /** The height of A4, in points. */
  double A4_HEIGHT = 841.89;

  /** A typeface at a size in points. */
  record Lettering(Face face, double size) {
    static Lettering regular(double size) {
      return new Lettering(Face.REGULAR, size);
    }

    static Lettering bold(double size) {
      return new Lettering(Face.BOLD, size);
    }

    static Lettering mono(double size) {
      return new Lettering(Face.MONO, size);
    }
  }

  /** The faces that every sheet has. */
  enum Face {
    REGULAR,
    BOLD,
    MONO
  }

  void text(String text, double x, double baseline, Lettering type, Color color);

  double width(String text, Lettering type);

  void line(double x1, double y1, double x2, double y2, double thickness, Color color);

  void fill(double left, double top, double right, double bottom, Color color);

  default void text(String text, double x, double baseline, Lettering type) {
    text(text, x, baseline, type, Color.BLACK);
  }

  default void right(String text, double rightEdge, double baseline, Lettering type) {
    text(text, rightEdge - width(text, type), baseline, type);
  }

  default void centered(String text, double centerX, double baseline, Lettering type) {
    text(text, centerX - width(text, type) / 2, baseline, type);
  }

  default void rule(double left, double y, double right) {
    line(left, y, right, y, 0.7, Color.BLACK);
  }

  default void box(double left, double top, double right, double bottom) {
    rule(left, top, right);
    rule(left, bottom, right);
    line(left, top, left, bottom, 0.7, Color.BLACK);
    line(right, top, right, bottom, 0.7, Color.BLACK);
  }

  /** A form field: a frame, its label small at the top, its value below. */
  default void field(
      String label, String value, double left, double top, double right, double bottom) {
    box(left, top, right, bottom);
    text(label, left + 4, top + 9, Lettering.regular(6.5));
    text(value, left + 4, bottom - 5.5, Lettering.regular(10));
  }

  /** Breaks the text at blanks where a line would be wider than {@code width}. */
  default List<String> wrap(String text, double width, Lettering type) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && width(line + " " + word, type) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
