package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Job;
import app.smartdocs.job.Scope;
import app.smartdocs.operations.Erasure;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/** Removes rows. */
public final class SqlErasure implements Erasure {
  private static final String OF_DOCUMENT = "(SELECT id FROM jobs WHERE subject_id = :id)";

  // In this order, since each refers to the next. The first two take the locks that whoever adds a
  // reading takes first, and an attempt, so that neither waits for the other for ever. What was
  // uploaded keeps a row without a name until its address has expired, for the sweep to clear what
  // is sent there.
  private static final List<String> ERASE =
      List.of(
          "UPDATE documents SET filename = filename WHERE id = :id",
          "UPDATE jobs SET resend_at = resend_at WHERE subject_id = :id",
          "DELETE FROM job_events WHERE job_id IN " + OF_DOCUMENT,
          "DELETE FROM readings WHERE document_id = :id",
          "DELETE FROM jobs WHERE subject_id = :id",
          "DELETE FROM documents WHERE id = :id",
          "UPDATE uploads SET filename = '' WHERE id = :id");

  private static final String EXPIRED =
      """
      SELECT d.id FROM documents d
      WHERE d.id < :before AND d.created_at < :time AND NOT EXISTS (SELECT 1 FROM jobs j
        WHERE j.subject_id = d.id AND j.status IN ('PENDING', 'PROCESSING'))
      ORDER BY d.id OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY
      """;

  private static final String OVER =
      """
      SELECT id FROM jobs WHERE kind <> 'EXTRACTION' AND finished_at < :time
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
                      WHERE id = :id AND (:owner IS NULL OR owner = :owner)
                      """)
                  .bind("id", id.toString())
                  .bind("owner", scope.owner())
                  .mapTo(Integer.class)
                  .findOne()
                  .isPresent();
          if (present) {
            ERASE.forEach(sql -> handle.createUpdate(sql).bind("id", id.toString()).execute());
            insert(handle, cleanup);
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
    database.together(handle -> insert(handle, cleanup));
  }

  private static boolean insert(Handle handle, Job job) {
    try (PreparedStatement insert = handle.getConnection().prepareStatement(SqlJobs.INSERT)) {
      SqlJobs.bind(new Parameters(insert), job);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new TransactionException("The job could not be inserted", e);
    }
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
