package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Table;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tables without rules, seen by their columns. Believed only where a column is mostly numbers, so
 * that prose in two columns and forms stay what they are.
 */
final class AlignedTables {
  private static final int LEAST_ROWS = 3;

  /** Of a line's height: rows of one table stand no further apart. */
  private static final double ROW_GAP = 1.6;

  private AlignedTables() {}

  static List<Table> find(List<Line> lines, List<Table> ruled) {
    var free =
        lines.stream().filter(l -> ruled.stream().noneMatch(t -> holds(t.box(), l.box()))).toList();
    var tables = new ArrayList<Table>();
    var block = new Block();
    for (var row : rows(free)) {
      if (!block.takes(row)) {
        block.addTable(tables);
        block = new Block();
        block.takes(row);
      }
    }
    block.addTable(tables);
    return tables;
  }

  private static boolean holds(Box outer, Box inner) {
    return inner.centerX() > outer.left()
        && inner.centerX() < outer.right()
        && inner.centerY() > outer.top()
        && inner.centerY() < outer.bottom();
  }

  /** Lines side by side, from left to right; rows from top to bottom. */
  private static List<List<Line>> rows(List<Line> lines) {
    var rows = new ArrayList<List<Line>>();
    for (var line :
        lines.stream().sorted(Comparator.comparingDouble(l -> l.box().centerY())).toList()) {
      var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last != null
          && line.box().centerY() - last.get(0).box().centerY() < line.box().height() / 2) {
        last.add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(l -> l.box().left())));
    return rows;
  }

  /** Rows that follow one another and whose cells stand below one another. */
  private static final class Block {
    private final List<List<Line>> rows = new ArrayList<>();

    /** What each column covers so far, from left to right. */
    private final List<double[]> columns = new ArrayList<>();

    boolean takes(List<Line> row) {
      if (row.size() < 2) {
        return false;
      }
      if (rows.isEmpty()) {
        row.forEach(l -> columns.add(new double[] {l.box().left(), l.box().right()}));
        rows.add(row);
        return true;
      }
      var above = rows.get(rows.size() - 1).get(0).box();
      double gap = row.get(0).box().top() - above.bottom();
      if (gap > ROW_GAP * above.height()) {
        return false;
      }
      var places = row.stream().map(this::column).toList();
      boolean each = places.stream().noneMatch(p -> p < 0);
      if (!each || places.stream().distinct().count() < places.size()) {
        return false;
      }
      for (int i = 0; i < row.size(); i++) {
        var box = row.get(i).box();
        var column = columns.get(places.get(i));
        column[0] = Math.min(column[0], box.left());
        column[1] = Math.max(column[1], box.right());
      }
      rows.add(row);
      return true;
    }

    /** The one column that it stands in; below 0 if it stands in none or in several. */
    private int column(Line line) {
      int found = -1;
      for (int i = 0; i < columns.size(); i++) {
        boolean over =
            line.box().left() < columns.get(i)[1] && line.box().right() > columns.get(i)[0];
        if (over && found >= 0) {
          return -1;
        }
        found = over ? i : found;
      }
      return found;
    }

    void addTable(List<Table> tables) {
      if (rows.size() < LEAST_ROWS || !hasNumbers()) {
        return;
      }
      var cells = new ArrayList<Table.Cell>();
      for (int r = 0; r < rows.size(); r++) {
        var row = rows.get(r);
        for (int c = 0; c < columns.size(); c++) {
          int wanted = c;
          var words =
              row.stream()
                  .filter(l -> column(l) == wanted)
                  .flatMap(l -> l.words().stream())
                  .toList();
          cells.add(new Table.Cell(r, c, 1, 1, false, box(row, c, words), words));
        }
      }
      var box = Box.around(cells.stream().map(Table.Cell::box).toList());
      tables.add(HeaderRows.marked(new Table(rows.size(), columns.size(), box, cells)));
    }

    private Box box(List<Line> row, int column, List<Word> words) {
      if (!words.isEmpty()) {
        return Box.around(words.stream().map(Word::box).toList());
      }
      var height = Box.around(row.stream().map(Line::box).toList());
      return new Box(columns.get(column)[0], height.top(), columns.get(column)[1], height.bottom());
    }

    /** Whether a column behind the first is mostly numbers, and the first no list of labels. */
    private boolean hasNumbers() {
      long labels = rows.stream().filter(r -> r.get(0).text().endsWith(":")).count();
      if (2 * labels > rows.size()) {
        return false;
      }
      for (int c = 1; c < columns.size(); c++) {
        int wanted = c;
        long numbers =
            rows.stream()
                .filter(
                    row ->
                        row.stream()
                            .anyMatch(l -> column(l) == wanted && CellWords.numeric(l.words())))
                .count();
        if (2 * numbers > rows.size()) {
          return true;
        }
      }
      return false;
    }
  }
}
