package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Word;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes lines from the picture that was read to the page it is of. */
final class Scaling {
  private Scaling() {}

  static List<Line> of(List<Line> lines, double factor) {
    return mapped(
        lines,
        b -> new Box(b.left() * factor, b.top() * factor, b.right() * factor, b.bottom() * factor));
  }

  static List<Line> mapped(List<Line> lines, UnaryOperator<Box> place) {
    return lines.stream()
        .map(
            line ->
                new Line(
                    line.words().stream()
                        .map(
                            w -> new Word(w.page(), w.text(), place.apply(w.box()), w.confidence()))
                        .toList()))
        .toList();
  }
}
