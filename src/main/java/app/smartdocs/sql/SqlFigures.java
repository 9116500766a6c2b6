package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts by SQL; each statement has an index that spares it the table. */
public final class SqlFigures implements Figures {
  // Two statements in one, for an index that knows one status is of no use where two are asked for.
  private static final String OPEN =
      """
      SELECT kind, SUM(waiting) AS waiting, SUM(delayed) AS delayed, SUM(active) AS active,
        MIN(due) AS due
      FROM (
        SELECT kind, CASE WHEN available_at <= :now THEN 1 ELSE 0 END AS waiting,
          CASE WHEN available_at <= :now THEN 0 ELSE 1 END AS delayed, 0 AS active,
          CASE WHEN available_at <= :now THEN available_at END AS due
        FROM jobs WHERE status = 'PENDING'
        UNION ALL
        SELECT kind, 0, 0, 1, NULL FROM jobs WHERE status = 'PROCESSING'
      ) unfinished
      GROUP BY kind
      """;

  private static final String SLOTS =
      """
      WITH timed AS (
        SELECT kind, status, (end_second - :first) / :seconds AS slot, duration_millis
        FROM ended_jobs
        WHERE finished_at >= :from AND status IN ('COMPLETED', 'FAILED', 'SKIPPED')
      ), placed AS (
        SELECT kind, status, slot, duration_millis,
          ROW_NUMBER() OVER (PARTITION BY kind, slot ORDER BY duration_millis) AS place,
          COUNT(*) OVER (PARTITION BY kind, slot) AS total
        FROM timed
      )
      SELECT kind, slot, MAX(total) AS ended,
        SUM(CASE WHEN status = 'FAILED' THEN 1 ELSE 0 END) AS failed,
        AVG(duration_millis) AS mean,
        MIN(CASE WHEN place * 100 >= total * 95 THEN duration_millis END) AS p95
      FROM placed
      GROUP BY kind, slot
      ORDER BY slot, kind
      """;

  private final Database database;

  public SqlFigures(Database database) {
    this.database = database;
  }

  private record KindOpen(JobKind kind, Open open) {}

  @Override
  public Map<JobKind, Open> open(Instant now) {
    List<KindOpen> rows =
        database.once(
            handle ->
                handle
                    .createQuery(OPEN)
                    .bind("now", time(now))
                    .map(
                        (row, context) ->
                            new KindOpen(
                                kind(row),
                                new Open(
                                    row.getLong("waiting"),
                                    row.getLong("delayed"),
                                    row.getLong("active"),
                                    Rows.instantOrNull(row, "due"))))
                    .list());
    return rows.stream().collect(Collectors.toMap(KindOpen::kind, KindOpen::open));
  }

  @Override
  public boolean hasUploadsToClear() {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT CASE WHEN EXISTS (SELECT 1 FROM uploads WHERE cleared_at IS NULL)
                      THEN 1 ELSE 0 END AS some
                    """)
                .mapTo(Integer.class)
                .one()
                .equals(1));
  }

  @Override
  public List<Count> counts() {
    return database.once(
        handle ->
            handle
                .createQuery("SELECT kind, status, COUNT(*) AS n FROM jobs GROUP BY kind, status")
                .map((row, context) -> count(row))
                .list());
  }

  @Override
  public List<Count> endedSince(Instant from) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT kind, status, COUNT(*) AS n FROM jobs
                    WHERE finished_at >= :from GROUP BY kind, status
                    """)
                .bind("from", time(from))
                .map((row, context) -> count(row))
                .list());
  }

  @Override
  public List<Attempts> attemptsSince(Instant from) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT kind, attempts, COUNT(*) AS n FROM jobs
                    WHERE finished_at >= :from AND status IN ('COMPLETED', 'FAILED', 'SKIPPED')
                    GROUP BY kind, attempts
                    """)
                .bind("from", time(from))
                .map(
                    (row, context) ->
                        new Attempts(kind(row), row.getInt("attempts"), row.getLong("n")))
                .list());
  }

  @Override
  public List<Slot> slots(Instant from, Duration interval) {
    return database.once(
        handle ->
            handle
                .createQuery(SLOTS)
                .bind("first", from.getEpochSecond())
                .bind("seconds", interval.toSeconds())
                .bind("from", time(from))
                .map(
                    (row, context) ->
                        new Slot(
                            kind(row),
                            row.getInt("slot"),
                            row.getLong("ended"),
                            row.getLong("failed"),
                            row.getLong("mean"),
                            row.getLong("p95")))
                .list());
  }

  private record ModelPages(String model, long pages) {}

  @Override
  public Map<String, Long> pagesSince(Instant from) {
    List<ModelPages> rows =
        database.once(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT model_id, SUM(pages) AS pages FROM paid_readings
                        WHERE read_at >= :from GROUP BY model_id
                        """)
                    .bind("from", time(from))
                    .map(
                        (row, context) ->
                            new ModelPages(row.getString("model_id"), row.getLong("pages")))
                    .list());
    return rows.stream().collect(Collectors.toMap(ModelPages::model, ModelPages::pages));
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(kind(row), JobStatus.valueOf(row.getString("status")), row.getLong("n"));
  }

  private static JobKind kind(ResultSet row) throws SQLException {
    return JobKind.valueOf(row.getString("kind"));
  }
}
