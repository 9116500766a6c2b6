package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.imports.ColumnMapping;
import app.smartdocs.imports.ImportLedger;
import app.smartdocs.imports.SheetImport;
import app.smartdocs.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Imports as rows, for the work that makes them and sends them on their way. */
public final class SqlImportLedger implements ImportLedger {
  private final Database database;

  public SqlImportLedger(Database database) {
    this.database = database;
  }

  @Override
  public Optional<SheetImport> findByFingerprint(String owner, String fingerprint) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    SqlImports.SELECT + "i.owner = :owner AND i.fingerprint = :fingerprint")
                .bind("owner", owner)
                .bind("fingerprint", fingerprint)
                .map((row, context) -> SqlImports.sheetImport(row))
                .findOne());
  }

  @Override
  public Optional<SheetImport> record(Opening opening, RowSource rows) {
    try {
      return Optional.of(database.together(handle -> record(handle, opening, rows)));
    } catch (JdbiException e) {
      if (opening.fingerprint() != null && Database.isDuplicate(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static SheetImport record(Handle handle, Opening opening, RowSource rows) {
    // First, so that the same file at the same moment waits here, and not after all of its rows.
    insert(handle, opening);
    SqlJobs.insert(handle, opening.job());
    ImportBatches batches = new ImportBatches(handle, opening);
    ColumnMapping mapping = rows.show(batches);
    batches.flush();
    SheetImport made =
        new SheetImport(
            opening.id(),
            opening.owner(),
            opening.filename(),
            mapping.headings(),
            mapping.byField(),
            batches.accepted(),
            batches.refused(),
            opening.job().id(),
            opening.job().createdAt());
    int unused =
        handle
            .createUpdate(
                """
                UPDATE imports SET headings = :headings, mapping = :mapping, accepted = :accepted,
                  refused = :refused
                WHERE id = :id
                """)
            .bind("id", made.id().toString())
            .bind("headings", PartsJson.write(made.headings()))
            .bind("mapping", PartsJson.write(made.mapping()))
            .bind("accepted", made.accepted())
            .bind("refused", made.refused())
            .execute();
    return made;
  }

  private static void insert(Handle handle, Opening opening) {
    int unused =
        handle
            .createUpdate(
                """
                INSERT INTO imports (id, owner, filename, fingerprint, headings, mapping, accepted,
                  refused, job_id, created_at)
                VALUES (:id, :owner, :filename, :fingerprint, '[]', '{}', 0, 0, :job, :now)
                """)
            .bind("id", opening.id().toString())
            .bind("owner", opening.owner())
            .bind("filename", opening.filename())
            .bind("fingerprint", opening.fingerprint())
            .bind("job", opening.job().id().toString())
            .bind("now", time(opening.job().createdAt()))
            .execute();
  }

  @Override
  public List<Unsent> unsent(ImportId id, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT a.id, a.job_id FROM appointments a JOIN imports i ON i.id = a.import_id
                    WHERE a.import_id = :id AND (i.sent_through IS NULL OR a.id > i.sent_through)
                    ORDER BY a.id
                    """
                        + " OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY")
                .bind("id", id.toString())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Unsent(
                            new AppointmentId(UUID.fromString(row.getString("id"))),
                            new JobId(UUID.fromString(row.getString("job_id")))))
                .list());
  }

  @Override
  public void noteSent(ImportId id, List<Unsent> sent, Instant resendAt) {
    int unused =
        database.together(
            handle -> {
              SqlJobs.postponeResending(handle, sent.stream().map(Unsent::job).toList(), resendAt);
              return handle
                  .createUpdate("UPDATE imports SET sent_through = :through WHERE id = :id")
                  .bind("id", id.toString())
                  .bind("through", sent.get(sent.size() - 1).appointment().toString())
                  .execute();
            });
  }
}
