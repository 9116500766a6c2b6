package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.certification.Suite;
import app.smartdocs.certification.SuiteId;
import app.smartdocs.certification.SuiteSample;
import app.smartdocs.certification.Suites;
import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Job;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Suites as rows. */
public final class SqlSuites implements Suites {
  private static final TypeReference<Expectations> EXPECTATIONS = new TypeReference<>() {};

  static final String COLUMNS =
      """
      s.id AS suite_id, s.name, s.title, s.model_id AS suite_model, s.fingerprint, s.expectations,
        s.samples, s.created_by AS suite_by, s.created_at AS suite_at\s""";
  private static final String SELECT = "SELECT " + COLUMNS + "FROM suites s ";
  private static final String NEWEST =
      "WHERE s.name = :value ORDER BY s.id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY";

  static final String SAMPLE_COLUMNS =
      """
      x.position, x.name AS sample_name, x.kind, x.label, d.id, d.owner, d.filename, d.content_type,
        d.size_bytes, d.sha256, d.page_count, d.created_at\s""";

  // In this order, since each refers to the next, after the lock that whoever adds a reading takes
  // first. No more than one list of ids in each: SQL Server takes 2,100 parameters.
  private static final List<String> REMOVE_DOCUMENTS =
      List.of(
          "UPDATE documents SET filename = filename WHERE id IN (<ids>)",
          "DELETE FROM job_events WHERE job_id IN"
              + " (SELECT id FROM jobs WHERE subject_id IN (<ids>))",
          "DELETE FROM readings WHERE document_id IN (<ids>)",
          "DELETE FROM jobs WHERE subject_id IN (<ids>)",
          "DELETE FROM documents WHERE id IN (<ids>)");

  private final Database database;

  public SqlSuites(Database database) {
    this.database = database;
  }

  @Override
  public boolean record(Suite suite, List<SuiteSample> samples, Set<DocumentId> fresh) {
    return unlessPresent(
        handle -> {
          insert(handle, suite, samples, fresh);
          return true;
        });
  }

  @Override
  public boolean grow(SuiteId from, Suite next, List<SuiteSample> samples, Set<DocumentId> fresh) {
    return unlessPresent(
        handle -> {
          // Whoever else grows it waits here, and then sees what came of this.
          boolean newest =
              handle
                          .createUpdate("UPDATE suites SET name = name WHERE id = :id")
                          .bind("id", from.toString())
                          .execute()
                      == 1
                  && one(handle, NEWEST, next.name())
                      .filter(each -> each.id().equals(from))
                      .isPresent();
          if (newest) {
            insert(handle, next, samples, fresh);
          }
          return newest;
        });
  }

  private boolean unlessPresent(HandleCallback<Boolean, RuntimeException> work) {
    try {
      return database.together(work);
    } catch (JdbiException e) {
      if (Database.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  private static void insert(
      Handle handle, Suite suite, List<SuiteSample> samples, Set<DocumentId> fresh) {
    insert(handle, suite);
    insertDocuments(handle, samples, fresh);
    insertSamples(handle, suite.id(), samples);
  }

  private static void insert(Handle handle, Suite suite) {
    int unused =
        handle
            .createUpdate(
                """
                INSERT INTO suites (id, name, title, model_id, fingerprint, expectations, samples,
                  created_by, created_at)
                VALUES (:id, :name, :title, :model, :fingerprint, :expectations, :samples, :by, :at)
                """)
            .bind("id", suite.id().toString())
            .bind("name", suite.name())
            .bind("title", suite.title())
            .bind("model", suite.model())
            .bind("fingerprint", suite.fingerprint())
            .bind("expectations", PartsJson.write(suite.expectations()))
            .bind("samples", suite.samples())
            .bind("by", suite.createdBy())
            .bind("at", time(suite.createdAt()))
            .execute();
  }

  private static void insertDocuments(
      Handle handle, List<SuiteSample> samples, Set<DocumentId> fresh) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO documents (id, owner, filename, content_type, size_bytes, sha256, page_count,
              created_at)
            VALUES (:id, :owner, :filename, :type, :size, :sha256, :pages, :at)
            """);
    samples.stream()
        .map(SuiteSample::document)
        .filter(document -> fresh.contains(document.id()))
        .forEach(
            document ->
                batch
                    .bind("id", document.id().toString())
                    .bind("owner", document.owner())
                    .bind("filename", document.filename())
                    .bind("type", document.format().contentType())
                    .bind("size", document.sizeBytes())
                    .bind("sha256", document.sha256())
                    .bind("pages", document.pageCount())
                    .bind("at", time(document.createdAt()))
                    .add());
    int[] unused = batch.execute();
  }

  private static void insertSamples(Handle handle, SuiteId id, List<SuiteSample> samples) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO suite_samples (suite_id, position, document_id, name, kind, label)
            VALUES (:suite, :position, :document, :name, :kind, :label)
            """);
    samples.forEach(
        sample ->
            batch
                .bind("suite", id.toString())
                .bind("position", sample.position())
                .bind("document", sample.document().id().toString())
                .bind("name", sample.name())
                .bind("kind", sample.kind())
                .bind("label", sample.label())
                .add());
    int[] unused = batch.execute();
  }

  @Override
  public Optional<Suite> find(SuiteId id) {
    return one("WHERE s.id = :value", id.toString());
  }

  @Override
  public Optional<Suite> latest(String name) {
    return one(NEWEST, name);
  }

  @Override
  public Optional<Suite> findByFingerprint(String fingerprint) {
    return one("WHERE s.fingerprint = :value", fingerprint);
  }

  private Optional<Suite> one(String condition, String value) {
    return database.once(handle -> one(handle, condition, value));
  }

  private static Optional<Suite> one(Handle handle, String condition, String value) {
    return handle
        .createQuery(SELECT + condition)
        .bind("value", value)
        .map((row, context) -> suite(row))
        .findOne();
  }

  @Override
  public List<Suite> all() {
    return database.once(
        handle ->
            handle
                .createQuery(SELECT + "ORDER BY s.id DESC")
                .map((row, context) -> suite(row))
                .list());
  }

  @Override
  public List<SuiteSample> samples(SuiteId id) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + SAMPLE_COLUMNS
                        + """
                        FROM suite_samples x JOIN documents d ON d.id = x.document_id
                        WHERE x.suite_id = :id ORDER BY x.position
                        """)
                .bind("id", id.toString())
                .map((row, context) -> sample(row))
                .list());
  }

  static Suite suite(ResultSet row) throws SQLException {
    return new Suite(
        new SuiteId(UUID.fromString(row.getString("suite_id"))),
        row.getString("name"),
        row.getString("title"),
        row.getString("suite_model"),
        row.getString("fingerprint"),
        PartsJson.read(row.getString("expectations"), EXPECTATIONS),
        row.getInt("samples"),
        row.getString("suite_by"),
        Rows.instant(row, "suite_at"));
  }

  static SuiteSample sample(ResultSet row) throws SQLException {
    return new SuiteSample(
        row.getInt("position"),
        Rows.document(row),
        row.getString("sample_name"),
        row.getString("kind"),
        row.getString("label"));
  }

  @Override
  public Optional<List<Job>> remove(SuiteId id, Function<DocumentId, Job> cleanup) {
    return database.together(
        handle -> {
          if (!isFree(handle, id)) {
            return Optional.empty();
          }
          List<Job> cleanups = removed(handle, id).stream().map(cleanup).toList();
          cleanups.forEach(job -> SqlJobs.insert(handle, job));
          return Optional.of(cleanups);
        });
  }

  // All versions of the name are locked first: whoever starts a certification locks its own,
  // whoever
  // grows one too, and two that are removed at once would each leave the other what both have. What
  // they did is seen by the statement after.
  private static boolean isFree(Handle handle, SuiteId id) {
    handle
        .createUpdate(
            """
            UPDATE suites SET name = name
            WHERE name = (SELECT o.name FROM suites o WHERE o.id = :id)
            """)
        .bind("id", id.toString())
        .execute();
    return handle
        .createQuery(
            """
            SELECT 1 FROM suites s WHERE s.id = :id AND NOT EXISTS
              (SELECT 1 FROM certifications c WHERE c.suite_id = s.id)
            """)
        .bind("id", id.toString())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static List<DocumentId> removed(Handle handle, SuiteId id) {
    List<String> own =
        handle
            .createQuery(
                """
                SELECT x.document_id FROM suite_samples x WHERE x.suite_id = :id AND NOT EXISTS
                  (SELECT 1 FROM suite_samples o
                    WHERE o.document_id = x.document_id AND o.suite_id <> :id)
                """)
            .bind("id", id.toString())
            .mapTo(String.class)
            .list();
    handle
        .createUpdate("DELETE FROM suite_samples WHERE suite_id = :id")
        .bind("id", id.toString())
        .execute();
    handle.createUpdate("DELETE FROM suites WHERE id = :id").bind("id", id.toString()).execute();
    if (!own.isEmpty()) {
      REMOVE_DOCUMENTS.forEach(sql -> handle.createUpdate(sql).bindList("ids", own).execute());
    }
    return own.stream().map(each -> DocumentId.parse(each).orElseThrow()).toList();
  }
}
