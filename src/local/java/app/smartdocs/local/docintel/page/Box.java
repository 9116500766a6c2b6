package app.smartdocs.local.docintel.page;

import java.util.Collection;

/** An upright rectangle in the page's unit, origin at the top left corner, y growing downwards. */
public record Box(double left, double top, double right, double bottom) {
  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double centerX() {
    return (left + right) / 2;
  }

  public double centerY() {
    return (top + bottom) / 2;
  }

  /** The smallest box around all of them; at least one. */
  public static Box around(Collection<Box> boxes) {
    return boxes.stream()
        .reduce(
            (a, b) ->
                new Box(
                    Math.min(a.left, b.left),
                    Math.min(a.top, b.top),
                    Math.max(a.right, b.right),
                    Math.max(a.bottom, b.bottom)))
        .orElseThrow();
  }
}
