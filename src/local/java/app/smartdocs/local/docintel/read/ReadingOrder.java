package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brings lines into the order in which they are read: columns of prose one after the other. */
final class ReadingOrder {
  /** Fewer lines than this on a side are no column. */
  private static final int COLUMN_LINES = 4;

  /** A column of prose is filled; a column of a table or a form is mostly air. */
  private static final double FILLED = 0.6;

  private ReadingOrder() {}

  static List<Line> of(List<Line> lines) {
    var ordered = new ArrayList<Line>();
    read(byRows(lines), ordered);
    return ordered;
  }

  private static void read(List<Line> lines, List<Line> into) {
    var gutter = gutter(lines);
    if (gutter.isEmpty()) {
      into.addAll(lines);
      return;
    }
    double x = gutter.get();
    var left = new ArrayList<Line>();
    var right = new ArrayList<Line>();
    for (var line : lines) {
      if (line.box().right() <= x) {
        left.add(line);
      } else if (line.box().left() >= x) {
        right.add(line);
      } else {
        // A heading across both columns: what stands above it is read before it.
        readColumns(left, right, into);
        into.add(line);
      }
    }
    readColumns(left, right, into);
  }

  private static void readColumns(List<Line> left, List<Line> right, List<Line> into) {
    boolean columns = left.size() + right.size() >= COLUMN_LINES;
    if (columns) {
      read(List.copyOf(left), into);
      read(List.copyOf(right), into);
    } else {
      var few = new ArrayList<>(left);
      few.addAll(right);
      into.addAll(byRows(few));
    }
    left.clear();
    right.clear();
  }

  /** Where two columns of prose are parted, if they are: the end of a line that few cross. */
  private static Optional<Double> gutter(List<Line> lines) {
    double best = 0;
    Optional<Double> found = Optional.empty();
    for (var candidate : lines) {
      double x = candidate.box().right() + candidate.box().height() / 4;
      var left = lines.stream().filter(l -> l.box().right() <= x).toList();
      var right = lines.stream().filter(l -> l.box().left() >= x).toList();
      int crossing = lines.size() - left.size() - right.size();
      double balance = Math.min(left.size(), right.size()) - 2.0 * crossing;
      if (balance > best && isColumn(left) && isColumn(right)) {
        best = balance;
        found = Optional.of(x);
      }
    }
    return found;
  }

  private static boolean isColumn(List<Line> lines) {
    if (lines.size() < COLUMN_LINES) {
      return false;
    }
    double widest = lines.stream().mapToDouble(l -> l.box().width()).max().orElse(0);
    double mean = lines.stream().mapToDouble(l -> l.box().width()).average().orElse(0);
    double words = lines.stream().mapToInt(l -> l.words().size()).average().orElse(0);
    return mean >= FILLED * widest && words >= 3;
  }

  /** Top to bottom, and left to right among lines that stand side by side. */
  private static List<Line> byRows(List<Line> lines) {
    var byTop = new ArrayList<>(lines);
    byTop.sort(Comparator.comparingDouble(l -> l.box().centerY()));
    var ordered = new ArrayList<Line>();
    var row = new ArrayList<Line>();
    for (var line : byTop) {
      if (!row.isEmpty()) {
        var first = row.get(0).box();
        if (line.box().centerY() > first.centerY() + first.height() / 2) {
          addRow(row, ordered);
        }
      }
      row.add(line);
    }
    addRow(row, ordered);
    return ordered;
  }

  private static void addRow(List<Line> row, List<Line> into) {
    row.sort(Comparator.comparingDouble(l -> l.box().left()));
    into.addAll(row);
    row.clear();
  }
}
