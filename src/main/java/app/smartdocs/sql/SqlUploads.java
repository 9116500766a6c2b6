package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.text;
import static app.smartdocs.sql.Rows.time;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Reading;
import app.smartdocs.intake.Completion;
import app.smartdocs.intake.Upload;
import app.smartdocs.intake.Uploads;
import app.smartdocs.job.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Direct uploads. */
public final class SqlUploads implements Uploads {
  private final Database database;

  public SqlUploads(Database database) {
    this.database = database;
  }

  @Override
  public void open(Upload upload) {
    database.once(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO uploads (id, owner, filename, model_id, page_ranges, status,
                      created_at, expires_at)
                    VALUES (:id, :owner, :filename, :model, :pages, :status, :createdAt,
                      :expiresAt)
                    """)
                .bind("id", upload.id().toString())
                .bind("owner", upload.owner())
                .bind("filename", upload.filename())
                .bind("model", upload.modelId())
                .bind("pages", text(upload.pages()))
                .bind("status", upload.status().name())
                .bind("createdAt", time(upload.createdAt()))
                .bind("expiresAt", time(upload.expiresAt()))
                .execute());
  }

  @Override
  public Optional<Upload> find(DocumentId id, Scope scope) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, owner, filename, model_id, page_ranges, status, created_at, expires_at
                    FROM uploads WHERE id = :id AND (:owner IS NULL OR owner = :owner)
                    """)
                .bind("id", id.toString())
                .bind("owner", scope.owner())
                .map((row, context) -> upload(row))
                .findOne());
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        new DocumentId(UUID.fromString(row.getString("id"))),
        row.getString("owner"),
        row.getString("filename"),
        row.getString("model_id"),
        Rows.pages(row.getString("page_ranges")),
        Upload.Status.valueOf(row.getString("status")),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "expires_at"));
  }

  @Override
  public Optional<Completion> claim(DocumentId id, Instant now, Instant until) {
    Completion completion = new Completion(id, UUID.randomUUID(), until);
    int claimed =
        database.once(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE uploads SET claim = :claim, claimed_until = :until
                        WHERE id = :id AND status = 'OPEN'
                          AND (claimed_until IS NULL OR claimed_until <= :now)
                        """)
                    .bind("claim", completion.token().toString())
                    .bind("until", time(until))
                    .bind("id", id.toString())
                    .bind("now", time(now))
                    .execute());
    return claimed == 1 ? Optional.of(completion) : Optional.empty();
  }

  @Override
  public void release(Completion completion) {
    database.once(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE uploads SET claim = NULL, claimed_until = NULL
                    WHERE id = :id AND claim = :claim
                    """)
                .bind("id", completion.upload().toString())
                .bind("claim", completion.token().toString())
                .execute());
  }

  @Override
  public boolean complete(Completion completion, Document document, Reading reading) {
    return database.together(
        handle -> {
          int completed =
              handle
                  .createUpdate(
                      """
                      UPDATE uploads SET status = 'COMPLETED'
                      WHERE id = :id AND status = 'OPEN' AND claim = :claim
                      """)
                  .bind("id", completion.upload().toString())
                  .bind("claim", completion.token().toString())
                  .execute();
          if (completed == 0) {
            return false;
          }
          SqlDocuments.insert(handle, document, reading, null);
          return true;
        });
  }

  @Override
  public List<Upload> expiredBefore(Instant time, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, owner, filename, model_id, page_ranges, status, created_at, expires_at
                    FROM uploads WHERE cleared_at IS NULL AND expires_at < :time
                    ORDER BY expires_at OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY
                    """)
                .bind("time", time(time))
                .bind("limit", limit)
                .map((row, context) -> upload(row))
                .list());
  }

  @Override
  public void cleared(DocumentId id, Instant now) {
    database.together(
        handle ->
            handle
                    .createUpdate("DELETE FROM uploads WHERE id = :id AND status = 'OPEN'")
                    .bind("id", id.toString())
                    .execute()
                + handle
                    .createUpdate("UPDATE uploads SET cleared_at = :now WHERE id = :id")
                    .bind("id", id.toString())
                    .bind("now", time(now))
                    .execute());
  }
}
