package app.smartdocs.local.docintel.page;

import java.util.List;

/** A grid of cells found on one page; rows and columns count from 0. */
public record Table(int rowCount, int columnCount, Box box, List<Cell> cells) {
  public Table {
    cells = List.copyOf(cells);
  }

  /**
   * One cell; its words may be none.
   *
   * @param header whether it stands in the table's heading row
   */
  public record Cell(
      int row, int column, int rowSpan, int columnSpan, boolean header, Box box, List<Word> words) {
    public Cell {
      words = List.copyOf(words);
    }
  }
}
