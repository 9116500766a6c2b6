package app.smartdocs.imports;

import java.util.List;

/**
 * A row as it stands in a spreadsheet.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells the texts of its cells, from the first column on; empty where there is nothing
 * @param problems the cells that have no text that could be told, such as a formula without a value
 */
public record SheetRow(int number, List<String> cells, List<CellProblem> problems) {
  public SheetRow {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }

  /** A cell that can't be read, and why. */
  public record CellProblem(String cell, String reason) {}

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return problems.isEmpty() && cells.stream().allMatch(String::isBlank);
  }

  /** The text of a column, from 0; empty beyond the last. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** How a spreadsheet names a cell: C17. */
  public static String address(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.append(row).toString();
  }
}
