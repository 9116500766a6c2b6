package app.smartdocs.imports;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports, for whoever may see them. */
public interface Imports {
  Optional<SheetImport> find(ImportId id, Scope scope);

  /**
   * Newest first.
   *
   * @param before where the page before ended; null for the first
   */
  List<SheetImport> newest(@Nullable ImportId before, int limit, Scope scope);

  /** How far the rows of an import are. */
  ImportProgress progress(ImportId id, Instant now);

  /** The rows that were not taken in, in order. */
  List<RefusedRow> refusals(ImportId id, int limit);

  /** The latest jobs of rows that failed or were called off, oldest first. */
  List<JobId> failed(ImportId id, int limit);

  /** All rows in order, accepted and refused, beginning after one. */
  List<Row> rows(ImportId id, int after, int limit);

  /**
   * A row of an import.
   *
   * @param cells as they stand in the spreadsheet
   * @param appointment null if it was refused
   * @param refusal null if it was not
   */
  record Row(
      int number,
      List<String> cells,
      @Nullable Appointment appointment,
      @Nullable RefusedRow refusal) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Removes an import, its appointments and their jobs. An attempt that is under way loses its job.
   *
   * @return false if the scope has no such import
   */
  boolean erase(ImportId id, Scope scope);
}
