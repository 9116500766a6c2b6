package app.smartdocs.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as XLSX, all of its cells text: a spreadsheet takes none of them for a formula, and no
 * digit of a document is lost.
 */
public final class XlsxTable implements TableWriter {
  private static final int FLUSHED_EVERY = 1000;

  private final Workbook book;
  private final Worksheet sheet;
  private int rows;

  /**
   * Begins a file.
   *
   * @param name of its only sheet
   */
  public XlsxTable(OutputStream out, String name) {
    this.book = new Workbook(out, "SmartDocs", "1.0");
    this.sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        // Within the row: texts that are shared would all be held.
        sheet.inlineString(rows, column, cells.get(column));
      }
    }
    rows++;
    if (rows % FLUSHED_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    book.finish();
  }
}
