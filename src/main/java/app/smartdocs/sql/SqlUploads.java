package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.text;
import static app.smartdocs.sql.Rows.time;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Reading;
import app.smartdocs.intake.Upload;
import app.smartdocs.intake.Uploads;
import app.smartdocs.job.Scope;
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
                .map(
                    (row, context) ->
                        new Upload(
                            new DocumentId(UUID.fromString(row.getString("id"))),
                            row.getString("owner"),
                            row.getString("filename"),
                            row.getString("model_id"),
                            Rows.pages(row.getString("page_ranges")),
                            Upload.Status.valueOf(row.getString("status")),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "expires_at")))
                .findOne());
  }

  @Override
  public boolean complete(Upload upload, Document document, Reading reading) {
    return database.together(
        handle -> {
          int completed =
              handle
                  .createUpdate(
                      "UPDATE uploads SET status = 'COMPLETED' WHERE id = :id AND status = 'OPEN'")
                  .bind("id", upload.id().toString())
                  .execute();
          if (completed == 0) {
            return false;
          }
          SqlDocuments.insert(handle, document, reading, null);
          return true;
        });
  }

  @Override
  public List<DocumentId> expiredBefore(Instant time, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM uploads WHERE status = 'OPEN' AND expires_at < :time
                    ORDER BY expires_at OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY
                    """)
                .bind("time", time(time))
                .bind("limit", limit)
                .map((row, context) -> new DocumentId(UUID.fromString(row.getString("id"))))
                .list());
  }

  @Override
  public void forget(DocumentId id) {
    database.once(
        handle ->
            handle
                .createUpdate("DELETE FROM uploads WHERE id = :id AND status = 'OPEN'")
                .bind("id", id.toString())
                .execute());
  }
}
