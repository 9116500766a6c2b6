package app.smartdocs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Prints lines in columns, each as wide as its widest cell. */
final class Table {
  private static final List<String> HEAD = List.of("Benchmark", "Figure", "Target", "Ratio", "Met");

  private Table() {}

  static String of(List<Line> lines) {
    return of(HEAD, lines.stream().map(Table::cells).toList());
  }

  /** In Markdown, as many cells in each row as in the head. */
  static String of(List<String> head, List<List<String>> body) {
    List<List<String>> rows = new ArrayList<>(body);
    rows.add(0, head);
    int[] widths =
        IntStream.range(0, head.size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    rows.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append('|');
      for (int i = 0; i < widths.length; i++) {
        String cell = row.get(i);
        table.append(' ').append(cell).append(" ".repeat(widths[i] - cell.length())).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static List<String> cells(Line line) {
    return List.of(line.what(), line.figure(), line.target(), line.ratio(), line.met());
  }
}
