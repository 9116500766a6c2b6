package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Job;
import app.smartdocs.job.Scope;
import app.smartdocs.operations.Erasure;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Removes rows. */
public final class SqlErasure implements Erasure {
  private static final String OF_DOCUMENT = "(SELECT id FROM jobs WHERE subject_id = :id)";

  private static final String OF_APPOINTMENT =
      "subject_id IN (SELECT id FROM appointments WHERE document_id = :id)";

  // In this order, since each refers to the next. The first two take the locks that whoever adds a
  // reading takes first, and an attempt, so that neither waits for the other for ever. What was
  // uploaded keeps a row without a name until its address has expired, for the sweep to clear what
  // is sent there.
  private static final List<String> ERASE =
      List.of(
          "UPDATE documents SET filename = filename WHERE id = :id",
          "UPDATE jobs SET resend_at = resend_at WHERE subject_id = :id",
          "DELETE FROM job_events WHERE job_id IN " + OF_DOCUMENT,
          "DELETE FROM job_events WHERE job_id IN (SELECT id FROM jobs WHERE "
              + OF_APPOINTMENT
              + ")",
          "DELETE FROM jobs WHERE " + OF_APPOINTMENT,
          "DELETE FROM appointments WHERE document_id = :id",
          "DELETE FROM readings WHERE document_id = :id",
          "DELETE FROM jobs WHERE subject_id = :id",
          "DELETE FROM documents WHERE id = :id",
          "UPDATE uploads SET filename = '' WHERE id = :id");

  private static final String OF_IMPORT =
      "subject_id = :id OR subject_id IN (SELECT id FROM appointments WHERE import_id = :id)";

  private static final List<String> ERASE_IMPORT =
      List.of(
          "DELETE FROM job_events WHERE job_id IN (SELECT id FROM jobs WHERE " + OF_IMPORT + ")",
          "DELETE FROM jobs WHERE " + OF_IMPORT,
          "DELETE FROM appointments WHERE import_id = :id",
          "DELETE FROM import_refusals WHERE import_id = :id",
          "DELETE FROM imports WHERE id = :id");

  private static final String EXPIRED =
      """
      SELECT d.id FROM documents d
      WHERE d.id < :before AND d.created_at < :time AND d.owner <> '#samples' AND NOT EXISTS (SELECT 1 FROM jobs j
        WHERE j.subject_id = d.id AND j.status IN ('PENDING', 'PROCESSING'))
      ORDER BY d.id OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY
      """;

  private static final String OVER =
      """
      SELECT id FROM jobs WHERE kind IN ('CLEANUP', 'NOTIFICATION') AND finished_at < :time
        AND (kind <> 'CLEANUP' OR status IN ('COMPLETED', 'SKIPPED'))
      ORDER BY finished_at OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY
      """;

  private final Database database;

  public SqlErasure(Database database) {
    this.database = database;
  }

  @Override
  public boolean erase(DocumentId id, Scope scope, Job cleanup) {
    return database.together(
        handle -> {
          boolean present =
              handle
                  .createQuery(
                      """
                      SELECT 1 FROM documents
                      WHERE id = :id AND (owner = :owner OR (:owner IS NULL AND owner <> '#samples'))
                      """)
                  .bind("id", id.toString())
                  .bind("owner", scope.owner())
                  .mapTo(Integer.class)
                  .findOne()
                  .isPresent();
          if (present) {
            ERASE.forEach(sql -> handle.createUpdate(sql).bind("id", id.toString()).execute());
            SqlJobs.insert(handle, cleanup);
          }
          return present;
        });
  }

  @Override
  public List<DocumentId> documentsBefore(Instant time, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(EXPIRED)
                // Ids sort by the time they were made, by the machine's clock: good for the index,
                // and not to be trusted with anybody's document.
                .bind("time", time(time))
                .bind("before", DocumentId.firstOf(time).toString())
                .bind("limit", limit)
                .map((row, context) -> id(row.getString("id")))
                .list());
  }

  @Override
  public Set<DocumentId> unknown(Collection<DocumentId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<String> texts = ids.stream().map(DocumentId::toString).toList();
    List<DocumentId> known =
        database.once(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id FROM documents WHERE id IN (<ids>)
                        UNION SELECT id FROM uploads WHERE status = 'OPEN' AND id IN (<ids>)
                        """)
                    .bindList("ids", texts)
                    .map((row, context) -> id(row.getString("id")))
                    .list());
    Set<DocumentId> unknown = new HashSet<>(ids);
    known.forEach(unknown::remove);
    return unknown;
  }

  private static DocumentId id(String text) {
    return DocumentId.parse(text).orElseThrow();
  }

  @Override
  public void recordCleanup(Job cleanup) {
    boolean unused =
        database.together(
            handle -> {
              SqlJobs.insert(handle, cleanup);
              return true;
            });
  }

  /** To be called in a transaction, by whoever knows that the import may go. */
  static void eraseImport(Handle handle, String id) {
    ERASE_IMPORT.forEach(sql -> handle.createUpdate(sql).bind("id", id).execute());
  }

  @Override
  public boolean eraseImportBefore(Instant time) {
    return database.together(
        handle -> {
          Optional<String> oldest =
              handle
                  .createQuery(
                      """
                      SELECT id FROM imports WHERE created_at < :time
                      ORDER BY id OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY
                      """)
                  .bind("time", time(time))
                  .mapTo(String.class)
                  .findOne();
          oldest.ifPresent(id -> eraseImport(handle, id));
          return oldest.isPresent();
        });
  }

  @Override
  public int forgetBefore(Instant time, int limit) {
    return database.together(
        handle -> {
          List<String> over =
              handle
                  .createQuery(OVER)
                  .bind("time", time(time))
                  .bind("limit", limit)
                  .mapTo(String.class)
                  .list();
          int uploads =
              handle
                  .createUpdate("DELETE FROM uploads WHERE cleared_at < :time")
                  .bind("time", time(time))
                  .execute();
          if (!over.isEmpty()) {
            handle
                .createUpdate(
                    """
                    DELETE FROM job_events WHERE job_id IN (
                      SELECT id FROM jobs WHERE id IN (<ids>) AND finished_at < :time)
                    """)
                .bindList("ids", over)
                .bind("time", time(time))
                .execute();
            // Stated again: what a person has tried again meanwhile is not over any more.
            handle
                .createUpdate("DELETE FROM jobs WHERE id IN (<ids>) AND finished_at < :time")
                .bindList("ids", over)
                .bind("time", time(time))
                .execute();
          }
          return over.size() + uploads;
        });
  }
}
