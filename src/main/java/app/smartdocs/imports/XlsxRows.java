package app.smartdocs.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of an XLSX file. */
final class XlsxRows {
  private XlsxRows() {}

  /**
   * Shows the rows.
   *
   * @param styled whether the file says how its cells look, by which a date is told from a number;
   *     some programs leave that out
   */
  static void read(Path file, boolean styled, RowVisitor visitor) throws IOException {
    ReadingOptions options = new ReadingOptions(styled, true);
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), options)) {
      List<Sheet> sheets = book.getSheets().toList();
      for (Sheet sheet : sheets) {
        if (read(sheet, visitor)) {
          return;
        }
      }
    }
  }

  /** Whether it had any row. */
  private static boolean read(Sheet sheet, RowVisitor visitor) throws IOException {
    boolean any = false;
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        SheetRow row = row(each.next());
        any |= !row.isBlank();
        if (!visitor.row(row)) {
          return true;
        }
      }
    }
    return any;
  }

  private static SheetRow row(Row row) {
    RowBuilder builder = new RowBuilder(row.getRowNum());
    for (Cell cell : row) {
      if (cell != null) {
        add(builder, cell);
      }
    }
    return builder.build();
  }

  private static void add(RowBuilder row, Cell cell) {
    int column = cell.getColumnIndex();
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.ERROR) {
      row.problem(column, "The cell has the error " + raw + ".");
    } else if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
      row.problem(
          column, "The formula has no value. Open the file, let it calculate, and save it.");
    } else if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      row.text(column, date(cell.asDate()));
    } else if (cell.getType() == CellType.BOOLEAN) {
      row.text(column, "1".equals(raw) || "true".equals(raw) ? "sim" : "não");
    } else if (cell.getType() == CellType.NUMBER) {
      row.number(column, new BigDecimal(raw));
    } else if (cell.getType() == CellType.STRING) {
      row.text(column, Objects.requireNonNullElse(cell.getText(), ""));
    } else if (cell.getType() == CellType.FORMULA) {
      formula(row, column, raw);
    }
  }

  private static void formula(RowBuilder row, int column, String value) {
    if (value.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?")) {
      row.number(column, new BigDecimal(value));
    } else {
      row.text(column, value);
    }
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    return id != null && DateUtil.isADateFormat(id, Objects.requireNonNullElse(format, "General"));
  }

  /** As ISO has it; without the time where there is none. */
  static String date(LocalDateTime time) {
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.withNano(0).toString();
  }
}
