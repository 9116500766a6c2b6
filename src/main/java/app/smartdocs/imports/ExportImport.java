package app.smartdocs.imports;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.appointment.NormalizationStatus;
import app.smartdocs.appointment.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an import as a spreadsheet: its rows as they came, what came out beside them, and a column
 * that says in Portuguese, as the office's spreadsheets are, why a row is to be looked at.
 */
public final class ExportImport {
  private static final int AT_ONCE = 1000;

  private final Imports imports;

  public ExportImport(Imports imports) {
    this.imports = imports;
  }

  /** As what it is written. */
  public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    public String contentType() {
      return contentType;
    }

    /** Of a file's name. */
    public String extension() {
      return this == XLSX ? "xlsx" : "csv";
    }
  }

  /** The whole file: what a function answers with is held in memory anyway. */
  public byte[] run(SheetImport sheet, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter table = writer(out, format)) {
      table.row(headings(sheet));
      int columns = sheet.headings().size();
      int after = 0;
      List<Imports.Row> rows = imports.rows(sheet.id(), after, AT_ONCE);
      while (!rows.isEmpty()) {
        for (Imports.Row row : rows) {
          table.row(cells(row, columns));
          after = row.number();
        }
        rows = imports.rows(sheet.id(), after, AT_ONCE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static TableWriter writer(OutputStream out, Format format) throws IOException {
    return format == Format.XLSX ? new XlsxTable(out, "Agendamentos") : new CsvTable(out);
  }

  private static List<String> headings(SheetImport sheet) {
    List<String> headings = new ArrayList<>(sheet.headings());
    Stream.of(AddressPart.values()).forEach(part -> headings.add("endereco_" + part.fieldName()));
    Stream.of(IdentityPart.values()).forEach(part -> headings.add("documento_" + part.fieldName()));
    headings.add("normalization_status");
    headings.add("motivo");
    return headings;
  }

  private static List<String> cells(Imports.Row row, int columns) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    // A row may be longer than the row of its headings.
    cells.subList(columns, cells.size()).clear();
    Appointment appointment = row.appointment();
    Normalization made = appointment == null ? Normalization.NONE : appointment.normalization();
    add(cells, AddressPart.values(), made.effectiveAddress());
    add(cells, IdentityPart.values(), made.effectiveDocument());
    cells.add(
        appointment == null ? "" : NormalizationStatus.of(appointment.job().status()).fieldName());
    cells.add(Reasons.of(row));
    return cells;
  }

  private static <P extends Part> void add(List<String> cells, P[] parts, Map<P, String> texts) {
    for (P part : parts) {
      @Nullable String text = texts.get(part);
      cells.add(text == null ? "" : text);
    }
  }
}
