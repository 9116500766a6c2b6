package app.smartdocs.imports;

import app.smartdocs.imports.SheetRow.CellProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts a row together, cell by cell, within its bounds. */
final class RowBuilder {
  static final int MOST_COLUMNS = 200;
  static final int LONGEST_CELL = 5000;

  private final int number;
  private final List<String> cells = new ArrayList<>();
  private final List<CellProblem> problems = new ArrayList<>();

  RowBuilder(int number) {
    this.number = number;
  }

  /** Writes a text into a column; what stands beyond the bounds of a row is left out. */
  void text(int column, String text) {
    if (column >= MOST_COLUMNS) {
      return;
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    if (text.length() > LONGEST_CELL) {
      problem(column, "The cell has more than " + LONGEST_CELL + " characters.");
    } else {
      // Databases do not take the character in texts.
      cells.set(column, text.replace("\0", "").strip());
    }
  }

  /** Writes a number with all its digits: what looks like one may be a document's. */
  void number(int column, BigDecimal value) {
    text(column, value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  void problem(int column, String reason) {
    if (column < MOST_COLUMNS) {
      problems.add(new CellProblem(SheetRow.address(column, number), reason));
    }
  }

  SheetRow build() {
    return new SheetRow(number, cells, problems);
  }
}
