package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Table;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tables whose cells are ruled off; where a rule is missing inside, cells are merged. */
final class RuledTables {
  private final double tolerance;

  /**
   * Tells how exactly rules are drawn.
   *
   * @param tolerance within which two ends are one place, in the unit of the rules
   */
  RuledTables(double tolerance) {
    this.tolerance = tolerance;
  }

  /** From top to bottom. */
  List<Table> find(List<Rule> rules, List<Line> lines) {
    var words = lines.stream().flatMap(line -> line.words().stream()).toList();
    var tables = new ArrayList<Table>();
    for (var connected : connected(rules)) {
      var ys = positions(connected, true);
      var xs = positions(connected, false);
      if (ys.size() >= 3 && xs.size() >= 3) {
        var table = table(connected, xs, ys, words);
        // A form's frame or a drawing: rules without anything in them.
        if (table.cells().stream().filter(c -> !c.words().isEmpty()).count() >= 2) {
          tables.add(table);
        }
      }
    }
    tables.sort(Comparator.comparingDouble(t -> t.box().top()));
    return tables;
  }

  private List<List<Rule>> connected(List<Rule> rules) {
    var groups = new ArrayList<List<Rule>>();
    var left = new ArrayList<>(rules);
    while (!left.isEmpty()) {
      var group = new ArrayList<Rule>();
      group.add(left.remove(left.size() - 1));
      for (int i = 0; i < group.size(); i++) {
        var rule = group.get(i);
        var touching = left.stream().filter(other -> touches(rule, other)).toList();
        group.addAll(touching);
        left.removeAll(touching);
      }
      groups.add(group);
    }
    return groups;
  }

  private boolean touches(Rule a, Rule b) {
    boolean continued =
        a.level() == b.level()
            && Math.abs(a.at() - b.at()) < tolerance
            && a.from() - tolerance <= b.to()
            && b.from() - tolerance <= a.to();
    return continued || a.meets(b, tolerance);
  }

  /** Where the level (or upright) rules stand, those close together taken as one. */
  private List<Double> positions(List<Rule> rules, boolean level) {
    var sorted =
        rules.stream().filter(r -> r.level() == level).mapToDouble(Rule::at).sorted().toArray();
    var positions = new ArrayList<Double>();
    for (double at : sorted) {
      if (positions.isEmpty() || at - positions.get(positions.size() - 1) > 2 * tolerance) {
        positions.add(at);
      }
    }
    return positions;
  }

  private Table table(List<Rule> rules, List<Double> xs, List<Double> ys, List<Word> words) {
    int rows = ys.size() - 1;
    int columns = xs.size() - 1;
    var taken = new boolean[rows][columns];
    var cells = new ArrayList<Table.Cell>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (!taken[row][column]) {
          int columnSpan = 1;
          while (column + columnSpan < columns
              && !taken[row][column + columnSpan]
              && !ruled(rules, false, xs.get(column + columnSpan), middle(ys, row))) {
            columnSpan++;
          }
          int rowSpan = 1;
          while (row + rowSpan < rows
              && open(rules, xs, ys.get(row + rowSpan), column, columnSpan)) {
            rowSpan++;
          }
          for (int r = row; r < row + rowSpan; r++) {
            for (int c = column; c < column + columnSpan; c++) {
              taken[r][c] = true;
            }
          }
          var box =
              new Box(
                  xs.get(column), ys.get(row), xs.get(column + columnSpan), ys.get(row + rowSpan));
          cells.add(
              new Table.Cell(
                  row, column, rowSpan, columnSpan, false, box, CellWords.inside(box, words)));
        }
      }
    }
    var box = new Box(xs.get(0), ys.get(0), xs.get(columns), ys.get(rows));
    return HeaderRows.marked(new Table(rows, columns, box, cells));
  }

  /** Whether no rule at this height is above any of these columns. */
  private boolean open(List<Rule> rules, List<Double> xs, double y, int column, int columnSpan) {
    for (int c = column; c < column + columnSpan; c++) {
      if (ruled(rules, true, y, middle(xs, c))) {
        return false;
      }
    }
    return true;
  }

  private boolean ruled(List<Rule> rules, boolean level, double at, double along) {
    return rules.stream()
        .anyMatch(
            r ->
                r.level() == level && Math.abs(r.at() - at) <= 2 * tolerance && r.covers(along, 0));
  }

  private static double middle(List<Double> positions, int index) {
    return (positions.get(index) + positions.get(index + 1)) / 2;
  }
}
