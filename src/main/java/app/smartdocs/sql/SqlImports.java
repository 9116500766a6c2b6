package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.appointment.NormalizationStatus;
import app.smartdocs.imports.ImportProgress;
import app.smartdocs.imports.Imports;
import app.smartdocs.imports.RefusedRow;
import app.smartdocs.imports.SheetImport;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Scope;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Imports as rows, for people. */
public final class SqlImports implements Imports {
  private static final TypeReference<LinkedHashMap<String, String>> MAPPING =
      new TypeReference<>() {};

  static final String SELECT =
      """
      SELECT i.id, i.owner, i.filename, i.headings, i.mapping, i.accepted, i.refused, i.job_id,
        i.created_at
      FROM imports i WHERE\s""";
  private static final String PAGE = " OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY";
  private static final Duration LATELY = Duration.ofMinutes(1);

  private final Database database;

  public SqlImports(Database database) {
    this.database = database;
  }

  @Override
  public Optional<SheetImport> find(ImportId id, Scope scope) {
    return database.once(
        handle ->
            handle
                .createQuery(SELECT + "i.id = :id AND (:owner IS NULL OR i.owner = :owner)")
                .bind("id", id.toString())
                .bind("owner", scope.owner())
                .map((row, context) -> sheetImport(row))
                .findOne());
  }

  @Override
  public List<SheetImport> newest(@Nullable ImportId before, int limit, Scope scope) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "(:before IS NULL OR i.id < :before) AND (:owner IS NULL OR i.owner = :owner)"
                        + " ORDER BY i.id DESC"
                        + PAGE)
                .bind("before", Rows.text(before))
                .bind("owner", scope.owner())
                .bind("limit", limit)
                .map((row, context) -> sheetImport(row))
                .list());
  }

  static SheetImport sheetImport(ResultSet row) throws SQLException {
    return new SheetImport(
        new ImportId(UUID.fromString(row.getString("id"))),
        row.getString("owner"),
        row.getString("filename"),
        PartsJson.list(row.getString("headings")),
        PartsJson.read(row.getString("mapping"), MAPPING),
        row.getInt("accepted"),
        row.getInt("refused"),
        new JobId(UUID.fromString(row.getString("job_id"))),
        Rows.instant(row, "created_at"));
  }

  @Override
  public ImportProgress progress(ImportId id, Instant now) {
    return database.once(
        handle -> {
          Counts counts = new Counts();
          handle
              .createQuery(
                  """
                  SELECT j.status, COUNT(*) AS amount, SUM(a.needs_review) AS reviews,
                    SUM(CASE WHEN j.finished_at >= :lately THEN 1 ELSE 0 END) AS ended
                  FROM appointments a JOIN jobs j ON j.id = a.job_id
                  WHERE a.import_id = :id GROUP BY j.status
                  """)
              .bind("id", id.toString())
              .bind("lately", time(now.minus(LATELY)))
              .map((row, context) -> counts.add(row))
              .list();
          return counts.progress();
        });
  }

  /** Sums up what the rows of a query say. */
  private static final class Counts {
    private final Map<NormalizationStatus, Integer> byStatus =
        new EnumMap<>(NormalizationStatus.class);
    private int needReview;
    private int ended;

    int add(ResultSet row) throws SQLException {
      NormalizationStatus status =
          NormalizationStatus.of(JobStatus.valueOf(row.getString("status")));
      needReview += row.getInt("reviews");
      ended += row.getInt("ended");
      return byStatus.merge(status, row.getInt("amount"), Integer::sum);
    }

    ImportProgress progress() {
      return new ImportProgress(byStatus, needReview, ended);
    }
  }

  @Override
  public List<RefusedRow> refusals(ImportId id, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT row_number, cell, reason, detail FROM import_refusals
                    WHERE import_id = :id ORDER BY row_number
                    """
                        + PAGE)
                .bind("id", id.toString())
                .bind("limit", limit)
                .map((row, context) -> refusedRow(row))
                .list());
  }

  private static RefusedRow refusedRow(ResultSet row) throws SQLException {
    return new RefusedRow(
        row.getInt("row_number"),
        row.getString("cell"),
        RefusedRow.Reason.valueOf(row.getString("reason")),
        row.getString("detail"));
  }

  @Override
  public List<JobId> failed(ImportId id, int limit) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT j.id FROM appointments a JOIN jobs j ON j.id = a.job_id
                    WHERE a.import_id = :id AND j.status IN ('FAILED', 'CANCELLED') ORDER BY a.id
                    """
                        + PAGE)
                .bind("id", id.toString())
                .bind("limit", limit)
                .map((row, context) -> new JobId(UUID.fromString(row.getString("id"))))
                .list());
  }

  @Override
  public List<Row> rows(ImportId id, int after, int limit) {
    return database.once(
        handle -> {
          List<Row> accepted = accepted(handle, id, after, limit);
          int through =
              accepted.size() < limit
                  ? Integer.MAX_VALUE
                  : accepted.get(accepted.size() - 1).number();
          List<Row> all = new ArrayList<>(accepted);
          all.addAll(refused(handle, id, after, through));
          all.sort((one, other) -> Integer.compare(one.number(), other.number()));
          return all;
        });
  }

  private static List<Row> accepted(Handle handle, ImportId id, int after, int limit) {
    return handle
        .createQuery(
            "SELECT a.cells, "
                + AppointmentRows.COLUMNS
                + """
                 FROM appointments a JOIN jobs j ON j.id = a.job_id
                WHERE a.import_id = :id AND a.row_number > :after ORDER BY a.row_number
                """
                + PAGE)
        .bind("id", id.toString())
        .bind("after", after)
        .bind("limit", limit)
        .map(
            (row, context) -> {
              Appointment appointment = AppointmentRows.read(row);
              return new Row(
                  row.getInt("row_number"),
                  PartsJson.list(row.getString("cells")),
                  appointment,
                  null);
            })
        .list();
  }

  private static List<Row> refused(Handle handle, ImportId id, int after, int through) {
    return handle
        .createQuery(
            """
            SELECT row_number, cell, reason, detail, cells FROM import_refusals
            WHERE import_id = :id AND row_number > :after AND row_number <= :through
            """)
        .bind("id", id.toString())
        .bind("after", after)
        .bind("through", through)
        .map(
            (row, context) ->
                new Row(
                    row.getInt("row_number"),
                    PartsJson.list(row.getString("cells")),
                    null,
                    refusedRow(row)))
        .list();
  }

  @Override
  public boolean erase(ImportId id, Scope scope) {
    return database.together(
        handle -> {
          boolean present =
              handle
                  .createQuery(
                      "SELECT 1 FROM imports WHERE id = :id AND (:owner IS NULL OR owner = :owner)")
                  .bind("id", id.toString())
                  .bind("owner", scope.owner())
                  .mapTo(Integer.class)
                  .findOne()
                  .isPresent();
          if (present) {
            SqlErasure.eraseImport(handle, id.toString());
          }
          return present;
        });
  }
}
