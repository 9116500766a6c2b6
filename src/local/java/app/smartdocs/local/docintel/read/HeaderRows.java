package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Table;

/** Tells a table's heading: names above columns of numbers. */
final class HeaderRows {
  private HeaderRows() {}

  static Table marked(Table table) {
    int heading = heading(table);
    var cells =
        table.cells().stream()
            .map(
                c ->
                    new Table.Cell(
                        c.row(),
                        c.column(),
                        c.rowSpan(),
                        c.columnSpan(),
                        c.row() < heading,
                        c.box(),
                        c.words()))
            .toList();
    return new Table(table.rowCount(), table.columnCount(), table.box(), cells);
  }

  /** How many rows from the top are heading: those before the first with a number in it. */
  private static int heading(Table table) {
    for (int row = 0; row < table.rowCount(); row++) {
      int wanted = row;
      boolean numbers =
          table.cells().stream().anyMatch(c -> c.row() == wanted && CellWords.numeric(c.words()));
      if (numbers) {
        // Notes above the first number are no heading of five rows.
        return row <= 2 ? row : 1;
      }
    }
    return 0;
  }
}
