package app.smartdocs.imports;

import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.imports.RefusedRow.Reason;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes appointments of an import's rows, or says which cell stands in the way. */
final class RowReader {
  private final ImportId importId;
  private final String owner;
  private final ColumnMapping mapping;

  RowReader(ImportId importId, String owner, ColumnMapping mapping) {
    this.importId = importId;
    this.owner = owner;
    this.mapping = mapping;
  }

  /** What stands in the way; empty where nothing does. */
  Optional<RefusedRow> refusal(SheetRow row) {
    for (Column column : Column.values()) {
      Integer index = mapping.columns().get(column);
      if (index != null) {
        RefusedRow refused = refusal(row, column, index);
        if (refused != null) {
          return Optional.of(refused);
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable RefusedRow refusal(SheetRow row, Column column, int index) {
    String cell = SheetRow.address(index, row.number());
    for (SheetRow.CellProblem problem : row.problems()) {
      if (problem.cell().equals(cell)) {
        return new RefusedRow(row.number(), cell, Reason.UNREADABLE_CELL, problem.reason());
      }
    }
    String text = row.cell(index);
    int longest = longest(column);
    if (text.length() > longest) {
      return new RefusedRow(
          row.number(),
          cell,
          Reason.TEXT_TOO_LONG,
          "The cell has more than " + longest + " characters. Shorten it.");
    }
    if (column == Column.DATE && !text.isBlank() && Dates.date(text).isEmpty()) {
      return new RefusedRow(
          row.number(), cell, Reason.NOT_A_DATE, "This is no date. Write it like 31/12/2026.");
    }
    if (column == Column.TIME && !text.isBlank() && Dates.time(text).isEmpty()) {
      return new RefusedRow(
          row.number(), cell, Reason.NOT_A_TIME, "This is no time of day. Write it like 14:30.");
    }
    return null;
  }

  private static int longest(Column column) {
    return column == Column.ADDRESS || column == Column.DOCUMENT
        ? Entry.LONGEST_TEXT
        : Entry.LONGEST_DETAIL;
  }

  /** The appointment of a row in whose way nothing stands. */
  Entry entry(AppointmentId id, SheetRow row) {
    Optional<LocalDateTime> date = Optional.ofNullable(text(row, Column.DATE)).flatMap(Dates::date);
    Optional<LocalTime> time = Optional.ofNullable(text(row, Column.TIME)).flatMap(Dates::time);
    return new Entry(
        id,
        owner,
        importId,
        row.number(),
        null,
        text(row, Column.PATIENT),
        date.map(LocalDateTime::toLocalDate).orElse(null),
        time.or(() -> date.flatMap(RowReader::timeBeside)).map(LocalTime::toString).orElse(null),
        text(row, Column.PHONE),
        text(row, Column.ADDRESS),
        text(row, Column.DOCUMENT));
  }

  private static Optional<LocalTime> timeBeside(LocalDateTime date) {
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? Optional.empty()
        : Optional.of(date.toLocalTime().withSecond(0).withNano(0));
  }

  private @Nullable String text(SheetRow row, Column column) {
    String text = mapping.value(row, column);
    return text.isBlank() ? null : text;
  }
}
