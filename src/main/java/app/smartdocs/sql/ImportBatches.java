package app.smartdocs.sql;

import app.smartdocs.appointment.Entry;
import app.smartdocs.imports.ImportLedger.Opening;
import app.smartdocs.imports.ImportLedger.Sink;
import app.smartdocs.imports.RefusedRow;
import app.smartdocs.job.Job;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/** Inserts the rows of an import in batches, within the transaction that its handle is in. */
final class ImportBatches implements Sink {
  private static final int SIZE = 500;
  private static final String INSERT_REFUSAL =
      """
      INSERT INTO import_refusals (import_id, row_number, cell, reason, detail, cells)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private final Opening opening;
  private final PreparedStatement jobs;
  private final PreparedStatement appointments;
  private final PreparedStatement refusals;
  private int accepted;
  private int refused;

  // The statements end with the handle's transaction.
  ImportBatches(Handle handle, Opening opening) {
    this.opening = opening;
    try {
      jobs = handle.getConnection().prepareStatement(SqlJobs.INSERT);
      appointments = handle.getConnection().prepareStatement(AppointmentRows.INSERT);
      refusals = handle.getConnection().prepareStatement(INSERT_REFUSAL);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void accept(Entry entry, Job job, List<String> cells) {
    try {
      SqlJobs.bind(new Parameters(jobs), job);
      jobs.addBatch();
      String row = PartsJson.write(cells);
      AppointmentRows.bind(appointments, entry, job.id().toString(), row, job.createdAt());
      appointments.addBatch();
      accepted++;
      flushWhenFull();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void refuse(RefusedRow row, List<String> cells) {
    try {
      new Parameters(refusals)
          .text(opening.id().toString())
          .number(row.row())
          .text(row.cell())
          .text(row.reason().name())
          .text(row.detail())
          .text(PartsJson.write(cells));
      refusals.addBatch();
      refused++;
      flushWhenFull();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void flushWhenFull() throws SQLException {
    if ((accepted + refused) % SIZE == 0) {
      executeAll();
    }
  }

  /** To be called after the last row. */
  void flush() {
    try {
      executeAll();
      jobs.close();
      appointments.close();
      refusals.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void executeAll() throws SQLException {
    int[] unused = jobs.executeBatch();
    unused = appointments.executeBatch();
    unused = refusals.executeBatch();
  }

  int accepted() {
    return accepted;
  }

  int refused() {
    return refused;
  }

  private static TransactionException failed(SQLException e) {
    return new TransactionException("The rows could not be inserted", e);
  }
}
