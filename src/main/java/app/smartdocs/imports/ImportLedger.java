package app.smartdocs.imports;

import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where imports are recorded, and their rows' jobs looked up to be sent. */
public interface ImportLedger {
  /** The import of the same file with the same mapping. */
  Optional<SheetImport> findByFingerprint(String owner, String fingerprint);

  /**
   * Records an import with all of its rows and their jobs: all or nothing.
   *
   * @param rows shows them; called anew if the database asks for another try
   * @return empty, with nothing recorded, if its fingerprint was recorded meanwhile
   */
  Optional<SheetImport> record(Opening opening, RowSource rows);

  /**
   * What is known of an import before its rows are.
   *
   * @param fingerprint null where it need not be recognised
   * @param job sends the rows on their way
   */
  record Opening(
      ImportId id, String owner, String filename, @Nullable String fingerprint, Job job) {}

  /** Shows rows in their order. */
  @FunctionalInterface
  interface RowSource {
    /**
     * Shows all rows.
     *
     * @return by which mapping they were read
     */
    ColumnMapping show(Sink sink);
  }

  /** Takes rows in. */
  interface Sink {
    /**
     * A row that becomes an appointment.
     *
     * @param cells as they stand in the spreadsheet
     */
    void accept(Entry entry, Job job, List<String> cells);

    /** A row that does not. */
    void refuse(RefusedRow row, List<String> cells);
  }

  /** The appointments whose jobs have not been sent yet, in order; empty when all have. */
  List<Unsent> unsent(ImportId id, int limit);

  /** A job that waits for its message. */
  record Unsent(AppointmentId appointment, JobId job) {}

  /**
   * Notes how far the jobs have been sent.
   *
   * @param resendAt when a message that has brought nothing by then is taken for lost
   */
  void noteSent(ImportId id, List<Unsent> sent, Instant resendAt);
}
