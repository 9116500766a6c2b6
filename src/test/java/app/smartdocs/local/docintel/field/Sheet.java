package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Table;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.List;

/** A page of 100 by 140 on which words are laid by hand; a letter is half as wide as it is high. */
final class Sheet {
  private final List<Line> lines = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private double slope;
  private double confidence = 1;

  /** How far everything laid from now on falls for each unit to the right. */
  Sheet skewed(double by) {
    slope = by;
    return this;
  }

  Sheet readWith(double sureness) {
    confidence = sureness;
    return this;
  }

  Sheet say(double left, double top, String text) {
    return say(left, top, 1.5, text);
  }

  Sheet say(double left, double top, double height, String text) {
    lines.add(new Line(words(left, top, height, text)));
    return this;
  }

  /** Rows of cells 25 wide, the first row as headings; the words are on the page as lines too. */
  Sheet table(double left, double top, String[]... rows) {
    List<Table.Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        double x = left + 25 * column;
        double y = top + 3 * row;
        List<Word> words =
            rows[row][column].isEmpty() ? List.of() : words(x, y, 1.5, rows[row][column]);
        if (!words.isEmpty()) {
          lines.add(new Line(words));
        }
        cells.add(new Table.Cell(row, column, 1, 1, row == 0, new Box(x, y, x + 25, y + 3), words));
      }
    }
    Box box = Box.around(cells.stream().map(Table.Cell::box).toList());
    tables.add(new Table(rows.length, rows[0].length, box, cells));
    return this;
  }

  List<Page> pages() {
    return List.of(new Page(1, 100, 140, "inch", lines, tables));
  }

  private List<Word> words(double left, double top, double height, String text) {
    List<Word> words = new ArrayList<>();
    double x = left;
    for (String part : text.split(" ", -1)) {
      double right = x + part.length() * height / 2;
      double drop = slope * (x + right) / 2;
      Box box = new Box(x, top + drop, right, top + height + drop);
      words.add(new Word(1, part, box, confidence));
      x = right + height / 2;
    }
    return words;
  }
}
