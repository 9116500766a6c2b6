package app.smartdocs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of an XLS file, record by record. */
final class XlsRows {
  private static final int NONE = -1;

  private final RowVisitor visitor;
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this::accept);
  private @Nullable SSTRecord strings;
  private @Nullable FormulaRecord textToCome;
  private @Nullable RowBuilder row;
  private int number = NONE;
  private boolean since1904;
  private boolean any;

  private XlsRows(RowVisitor visitor) {
    this.visitor = visitor;
  }

  /** Ends the reading: nobody wants to see more. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  static void read(Path file, RowVisitor visitor) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw SheetRefusedException.encrypted();
      }
      new XlsRows(visitor).read(container);
    } catch (EncryptedDocumentException e) {
      throw SheetRefusedException.encrypted();
    }
  }

  private void read(POIFSFileSystem container) throws IOException {
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(formats);
    String name = container.getRoot().hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
    if (!container.getRoot().hasEntryCaseInsensitive(name)) {
      throw new SheetRefusedException(
          SheetRefusal.NOT_A_SPREADSHEET,
          "This is no spreadsheet. Choose an XLSX, XLS, ODS or CSV file.");
    }
    try (InputStream in = container.createDocumentInputStream(name)) {
      new HSSFEventFactory().processEvents(request, in);
      flush();
    } catch (Enough seen) {
      // As was asked for.
    }
  }

  private void accept(Record record) {
    if (record instanceof SSTRecord shared) {
      strings = shared;
    } else if (record instanceof DateWindow1904Record window) {
      since1904 = window.getWindowing() == 1;
    } else if (record instanceof BOFRecord) {
      number = NONE;
    } else if (record instanceof EOFRecord) {
      endOfSheet();
    } else if (record instanceof StringRecord text && textToCome != null) {
      at(textToCome).text(textToCome.getColumn(), text.getString());
      textToCome = null;
    } else if (record instanceof CellValueRecordInterface cell) {
      cell(cell);
    }
  }

  private void endOfSheet() {
    flush();
    if (any) {
      throw new Enough();
    }
  }

  private void flush() {
    if (row != null) {
      SheetRow built = row.build();
      row = null;
      any |= !built.isBlank();
      if (!visitor.row(built)) {
        throw new Enough();
      }
    }
  }

  private RowBuilder at(CellValueRecordInterface cell) {
    if (row == null || cell.getRow() != number) {
      flush();
      number = cell.getRow();
      row = new RowBuilder(number + 1);
    }
    return row;
  }

  private void cell(CellValueRecordInterface cell) {
    RowBuilder into = at(cell);
    int column = cell.getColumn();
    if (cell instanceof LabelSSTRecord label && strings != null) {
      into.text(column, strings.getString(label.getSSTIndex()).getString());
    } else if (cell instanceof LabelRecord label) {
      into.text(column, label.getValue());
    } else if (cell instanceof NumberRecord value) {
      number(into, cell, value.getValue());
    } else if (cell instanceof BoolErrRecord value) {
      if (value.isError()) {
        error(into, column, value.getErrorValue());
      } else {
        into.text(column, value.getBooleanValue() ? "sim" : "não");
      }
    } else if (cell instanceof FormulaRecord formula) {
      formula(into, formula);
    }
  }

  private void formula(RowBuilder into, FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.STRING) {
      textToCome = formula;
    } else if (type == CellType.NUMERIC) {
      number(into, formula, formula.getValue());
    } else if (type == CellType.BOOLEAN) {
      into.text(formula.getColumn(), formula.getCachedBooleanValue() ? "sim" : "não");
    } else {
      error(into, formula.getColumn(), (byte) formula.getCachedErrorValue());
    }
  }

  private static void error(RowBuilder into, int column, byte code) {
    String name = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
    into.problem(column, "The cell has the error " + name + ".");
  }

  private void number(RowBuilder into, CellValueRecordInterface cell, double value) {
    int column = cell.getColumn();
    if (DateUtil.isADateFormat(formats.getFormatIndex(cell), formats.getFormatString(cell))
        && DateUtil.isValidExcelDate(value)) {
      into.text(column, XlsxRows.date(DateUtil.getLocalDateTime(value, since1904)));
    } else {
      into.number(column, BigDecimal.valueOf(value));
    }
  }
}
