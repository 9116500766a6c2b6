package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Parts the words of one baseline where a column or a table's cell ends. */
final class LineSplit {
  /** Of the words' height: justified text stays below, columns and cells lie above. */
  private static final double COLUMN_GAP = 1.5;

  private LineSplit() {}

  /** The words run from left to right; empty in, empty out. */
  static List<Line> atColumnGaps(List<Word> words) {
    var lines = new ArrayList<Line>();
    var line = new ArrayList<Word>();
    for (var word : words) {
      if (!line.isEmpty()) {
        var last = line.get(line.size() - 1).box();
        double height = Math.max(last.height(), word.box().height());
        if (word.box().left() - last.right() > COLUMN_GAP * height) {
          lines.add(new Line(line));
          line.clear();
        }
      }
      line.add(word);
    }
    if (!line.isEmpty()) {
      lines.add(new Line(line));
    }
    return lines;
  }
}
