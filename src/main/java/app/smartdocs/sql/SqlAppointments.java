package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.AppointmentList;
import app.smartdocs.appointment.AppointmentQuery;
import app.smartdocs.appointment.Appointments;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.appointment.Normalization.Corrections;
import app.smartdocs.appointment.NormalizationStatus;
import app.smartdocs.appointment.SearchText;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import app.smartdocs.normalization.NormalizationLedger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/** The appointments as rows, each with its latest job. */
public final class SqlAppointments implements Appointments, NormalizationLedger {
  private static final String LATEST =
      "SELECT "
          + AppointmentRows.COLUMNS
          + " FROM appointments a JOIN jobs j ON j.id = a.job_id WHERE ";

  private final Database database;
  private final SqlJobs jobs;

  public SqlAppointments(Database database, SqlJobs jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  @Override
  public Optional<Appointment> find(AppointmentId id, Scope scope) {
    return find("a.id = :key", id.toString(), scope);
  }

  @Override
  public Optional<Appointment> findByJob(JobId job, Scope scope) {
    return find("a.job_id = :key", job.toString(), scope);
  }

  @Override
  public Optional<Appointment> findByDocument(UUID document, Scope scope) {
    return find("a.document_id = :key", document.toString(), scope);
  }

  private Optional<Appointment> find(String condition, String key, Scope scope) {
    return database.once(
        handle ->
            handle
                .createQuery(LATEST + condition + " AND (:owner IS NULL OR a.owner = :owner)")
                .bind("key", key)
                .bind("owner", scope.owner())
                .map((row, context) -> AppointmentRows.read(row))
                .findOne());
  }

  @Override
  public AppointmentList list(AppointmentQuery query, Scope scope) {
    List<Appointment> found =
        database.once(
            handle ->
                bound(handle.createQuery(sql(query, scope)), query, scope)
                    .map((row, context) -> AppointmentRows.read(row))
                    .list());
    if (found.size() <= query.limit()) {
      return new AppointmentList(found, null);
    }
    List<Appointment> page = found.subList(0, query.limit());
    return new AppointmentList(page, page.get(page.size() - 1).id());
  }

  // Only the conditions that apply, so that each has its index; values are bound.
  private static String sql(AppointmentQuery query, Scope scope) {
    StringBuilder sql = new StringBuilder(LATEST).append("1 = 1");
    append(sql, scope.owner(), "a.owner = :owner");
    append(sql, query.importId(), "a.import_id = :import");
    append(
        sql,
        query.status(),
        query.status() == NormalizationStatus.FAILED
            ? "j.status IN ('FAILED', 'CANCELLED')"
            : "j.status = :status");
    append(sql, query.needsReview(), "a.needs_review = :review");
    append(sql, query.search(), "a.search_text LIKE :search ESCAPE '!'");
    append(sql, query.after(), "a.id " + (query.ascending() ? ">" : "<") + " :after");
    return sql.append(" ORDER BY a.id ")
        .append(query.ascending() ? "ASC" : "DESC")
        .append(" OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY")
        .toString();
  }

  private static void append(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(" AND ").append(condition);
    }
  }

  private static Query bound(Query sql, AppointmentQuery query, Scope scope) {
    sql.bind("limit", query.limit() + 1);
    bind(sql, "owner", scope.owner());
    bind(sql, "import", Rows.text(query.importId()));
    NormalizationStatus status = query.status();
    bind(
        sql,
        "status",
        status == null || status == NormalizationStatus.FAILED ? null : status.name());
    Boolean review = query.needsReview();
    bind(sql, "review", review == null ? null : review ? 1 : 0);
    String search = query.search();
    bind(
        sql,
        "search",
        search == null ? null : "%" + DocumentLists.escaped(SearchText.folded(search)) + "%");
    bind(sql, "after", Rows.text(query.after()));
    return sql;
  }

  private static void bind(Query sql, String name, @Nullable Object value) {
    if (value != null) {
      sql.bind(name, value);
    }
  }

  @Override
  public boolean complete(Lease lease, Appointment appointment, Normalization read, Instant now) {
    return database.together(
        handle -> {
          if (!jobs.complete(handle, lease, now)) {
            return false;
          }
          Corrections kept = appointment.normalization().corrections();
          Normalization all = read.corrected(kept, read.needsReview());
          int unused =
              handle
                  .createUpdate(
                      """
                      UPDATE appointments SET address_read = :address, document_read = :document,
                        doubts = :doubts, needs_review = :review, search_text = :search,
                        updated_at = :now
                      WHERE id = :id
                      """)
                  .bind("id", appointment.id().toString())
                  .bind("address", PartsJson.write(read.address()))
                  .bind("document", PartsJson.write(read.document()))
                  .bind("doubts", read.doubts().isEmpty() ? null : String.join(" ", read.doubts()))
                  .bind("review", read.needsReview() ? 1 : 0)
                  .bind("search", AppointmentRows.searchText(appointment.entry(), all))
                  .bind("now", time(now))
                  .execute();
          return true;
        });
  }

  @Override
  public boolean correct(
      Appointment appointment, Corrections corrections, boolean needsReview, Instant now) {
    Normalization all = appointment.normalization().corrected(corrections, needsReview);
    return database.once(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE appointments SET address_corrected = :address,
                          document_corrected = :document, needs_review = :review,
                          search_text = :search, updated_at = :now
                        WHERE id = :id
                        """)
                    .bind("id", appointment.id().toString())
                    .bind("address", PartsJson.writeTexts(corrections.address()))
                    .bind("document", PartsJson.writeTexts(corrections.document()))
                    .bind("review", needsReview ? 1 : 0)
                    .bind("search", AppointmentRows.searchText(appointment.entry(), all))
                    .bind("now", time(now))
                    .execute())
        == 1;
  }

  @Override
  public boolean replaceJob(AppointmentId id, Job present, Job next) {
    return database.together(
        handle -> {
          boolean replaced =
              handle
                      .createUpdate(
                          """
                          UPDATE appointments SET job_id = :next
                          WHERE id = :id AND job_id = :present AND NOT EXISTS (SELECT 1 FROM jobs j
                            WHERE j.id = :present AND j.status IN ('PENDING', 'PROCESSING'))
                          """)
                      .bind("id", id.toString())
                      .bind("present", present.id().toString())
                      .bind("next", next.id().toString())
                      .execute()
                  == 1;
          if (replaced) {
            SqlJobs.insert(handle, next);
          }
          return replaced;
        });
  }

  @Override
  public boolean record(Entry entry, Job job) {
    try {
      return database.together(
          handle -> {
            SqlJobs.insert(handle, job);
            insert(handle, entry, job);
            return true;
          });
    } catch (JdbiException e) {
      if (Database.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  private static void insert(Handle handle, Entry entry, Job job) {
    try (PreparedStatement insert =
        handle.getConnection().prepareStatement(AppointmentRows.INSERT)) {
      AppointmentRows.bind(insert, entry, job.id().toString(), null, job.createdAt());
      int unused = insert.executeUpdate();
    } catch (SQLException e) {
      throw new TransactionException("The appointment could not be inserted", e);
    }
  }
}
