package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some jobs, as rows and as a model: each step is taken by both, both must give the same answer,
 * and {@link #check} holds the rows against the model and against what must be true of any rows.
 */
final class JobMachine {
  static final Duration LEASE = Duration.ofSeconds(60);

  private static final String OWNER = "model";

  // Years before the rows of other tests, so that a sweep finds none of theirs.
  private static final Instant BEGIN = Instant.parse("2020-02-28T23:50:00Z");
  private static final Duration RESEND_AFTER = Duration.ofMinutes(10);
  private static final int ALL = 1000;
  private static final int MOST_JOBS = 4;

  private final Database database;
  private final SqlJobs jobs;
  private final SqlRecovery recovery;
  private final SqlJobDesk desk;
  private final SqlDocuments documents;
  private final SqlErasure erasure;

  private final List<ModelJob> models = new ArrayList<>();
  private Map<JobId, Row> rows = new LinkedHashMap<>();
  private Instant now = BEGIN;
  private int made;
  private UUID nextToken = new UUID(0, 0);

  /** A row with what {@link Job} does not tell. */
  private record Row(
      Job job, @Nullable String token, @Nullable Instant leasedUntil, Instant resendAt) {}

  JobMachine(Database database) {
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, true);
    this.database = database;
    this.jobs = new SqlJobs(database, journal, () -> nextToken);
    this.recovery = new SqlRecovery(database, journal);
    this.desk = new SqlJobDesk(database, journal);
    this.documents = new SqlDocuments(database, jobs);
    this.erasure = new SqlErasure(database);
    erase(database);

    accept();
    accept();
    check();
  }

  /** Removes what the last machine left. */
  static void erase(Database database) {
    database.together(
        handle -> {
          handle.execute(
              "DELETE FROM job_events WHERE job_id IN (SELECT id FROM jobs WHERE owner = ?)",
              OWNER);
          handle.execute(
              "DELETE FROM readings WHERE document_id IN (SELECT id FROM documents WHERE owner = ?)",
              OWNER);
          handle.execute("DELETE FROM documents WHERE owner = ?", OWNER);
          return handle.execute("DELETE FROM jobs WHERE owner = ?", OWNER);
        });
  }

  void accept() {
    if (models.size() >= MOST_JOBS) {
      return;
    }
    JobKind kind = models.size() % 2 == 0 ? JobKind.EXTRACTION : JobKind.CLEANUP;
    UUID subject = UuidCreator.getTimeOrderedEpoch();
    Job job = Job.accepted(new JobId(UuidCreator.getTimeOrderedEpoch()), kind, subject, OWNER, now);
    if (kind == JobKind.EXTRACTION) {
      Document document =
          new Document(
              new DocumentId(subject), OWNER, "a.pdf", DocumentFormat.PDF, 1, null, 1, now);
      Reading reading = Reading.asked(job, "prebuilt-layout", null, false);
      assertThat(documents.record(document, reading, null)).isTrue();
    } else {
      erasure.recordCleanup(job);
    }
    models.add(new ModelJob(job));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  void claim(int which) {
    ModelJob model = job(which);
    nextToken = new UUID(0, ++made);
    Claim expected = model.claim(now, new Lease(model.id, nextToken, now.plus(LEASE)));
    assertThat(jobs.claim(model.id, now, LEASE)).isEqualTo(expected);
  }

  void renew(int which, int back) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    assertThat(jobs.renew(lease, now.plus(LEASE))).isEqualTo(model.renew(lease, now.plus(LEASE)));
  }

  void saveOperation(int which, int back) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    String operation = "operation-" + ++made;
    assertThat(jobs.saveOperation(lease, operation, now, now.plus(LEASE)))
        .isEqualTo(model.saveOperation(lease, operation, now, now.plus(LEASE)));
  }

  void clearOperation(int which, int back) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    assertThat(jobs.clearOperation(lease, now)).isEqualTo(model.clearOperation(lease, now));
  }

  void complete(int which, int back) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    boolean done =
        model.row().kind() == JobKind.EXTRACTION
            ? documents.complete(lease, 1, null, now)
            : jobs.complete(lease, now);
    assertThat(done).isEqualTo(model.complete(lease, now));
  }

  void skip(int which, int back) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    assertThat(jobs.skip(lease, now)).isEqualTo(model.skip(lease, now));
  }

  void cancel(int which, int back) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    assertThat(jobs.cancel(lease, now)).isEqualTo(model.cancel(lease, now));
  }

  void reject(int which, int back) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    JobError why = error();
    assertThat(jobs.reject(lease, why, now)).isEqualTo(model.reject(lease, why, now));
  }

  void snooze(int which, int back, Duration delay) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    assertThat(jobs.snooze(lease, now, now.plus(delay)))
        .isEqualTo(model.snooze(lease, now, now.plus(delay)));
  }

  void release(int which, int back, Duration delay) {
    ModelJob model = job(which);
    Lease lease = lease(model, back);
    JobError why = error();
    assertThat(jobs.release(lease, why, now, now.plus(delay)))
        .isEqualTo(model.release(lease, why, now, now.plus(delay)));
  }

  void giveUp(int which) {
    ModelJob model = job(which);
    JobError fallback = error();
    assertThat(jobs.giveUp(model.id, fallback, now)).isEqualTo(model.giveUp(fallback, now));
  }

  void callOff(int which) {
    ModelJob model = job(which);
    assertThat(desk.cancel(model.id, "bia", now)).isEqualTo(model.callOff("bia", now));
  }

  void retry(int which) {
    ModelJob model = job(which);
    assertThat(desk.retry(model.id, "bia", now)).isEqualTo(model.retry("bia", now));
  }

  void endLostAttempts() {
    List<Job> expected =
        models.stream().filter(job -> job.loseAttempt(now)).map(ModelJob::row).toList();
    assertThat(recovery.endLostAttempts(now, ALL)).containsExactlyInAnyOrderElementsOf(expected);
  }

  void takeOverdue() {
    List<Job> expected =
        models.stream()
            .filter(job -> job.takeOverdue(now, RESEND_AFTER))
            .map(ModelJob::row)
            .toList();
    assertThat(recovery.takeOverdue(now, RESEND_AFTER, ALL))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private ModelJob job(int which) {
    return models.get(which % models.size());
  }

  /** The latest lease of a job, or one that was granted before; one made up, if none was. */
  private static Lease lease(ModelJob job, int back) {
    int granted = job.leases.size();
    return granted == 0
        ? new Lease(job.id, new UUID(9, 9), BEGIN)
        : job.leases.get(granted - 1 - back % granted);
  }

  private JobError error() {
    made++;
    return new JobError("Broken" + made, "It broke, which was step " + made + ".");
  }

  /** Holds the rows against the model, and against the rows as they were before the step. */
  void check() {
    Map<JobId, Row> before = rows;
    rows = readRows();
    for (Row row : rows.values()) {
      adopt(row.job());
    }
    assertThat(rows).hasSize(models.size());
    Map<JobId, List<JobEvent>> histories = readHistories();
    for (ModelJob model : models) {
      Row row = Objects.requireNonNull(rows.get(model.id));
      assertThat(row)
          .isEqualTo(
              new Row(model.row(), Rows.text(model.token), model.leasedUntil, model.resendAt));
      List<JobEvent> history = histories.getOrDefault(model.id, List.of());
      assertThat(history).isEqualTo(model.history);
      checkWhatAlwaysHolds(row, history);
      Row old = before.get(model.id);
      if (old != null) {
        checkChange(old.job(), row.job(), history);
      }
    }
  }

  /** A job that was not asked for tells of a failure. */
  private void adopt(Job job) {
    if (models.stream().noneMatch(model -> model.id.equals(job.id()))) {
      assertThat(job.kind()).isEqualTo(JobKind.NOTIFICATION);
      models.add(new ModelJob(job));
    }
  }

  private void checkWhatAlwaysHolds(Row row, List<JobEvent> history) {
    Job job = row.job();
    boolean underWay = job.status() == JobStatus.PROCESSING;
    assertThat(row.token() != null).isEqualTo(underWay);
    assertThat(row.leasedUntil() != null).isEqualTo(underWay);
    assertThat(job.finishedAt() != null).isEqualTo(job.status().isFinal());
    assertThat(job.attempts()).isBetween(underWay ? 1 : 0, job.maxAttempts());
    assertThat((job.operationId() == null)).isEqualTo(job.submittedAt() == null);
    if (job.status() == JobStatus.FAILED) {
      assertThat(job.error()).isNotNull();
    }
    if (job.status() == JobStatus.PENDING) {
      assertThat(job.cancelRequestedAt()).isNull();
    }
    assertThat(sinceRetry(history))
        .filteredOn(event -> event.type() == JobEvent.Type.ATTEMPT_COMPLETED)
        .hasSize(job.status() == JobStatus.COMPLETED ? 1 : 0);
    ModelJob model = models.stream().filter(m -> m.id.equals(job.id())).findFirst().orElseThrow();
    assertThat(rows.values())
        .filteredOn(
            other ->
                other.job().kind() == JobKind.NOTIFICATION
                    && other.job().subjectId().equals(job.id().value()))
        .hasSize(model.notifications());
  }

  private static List<JobEvent> sinceRetry(List<JobEvent> history) {
    int from = 0;
    for (int i = 0; i < history.size(); i++) {
      from = history.get(i).type() == JobEvent.Type.RETRIED ? i + 1 : from;
    }
    return history.subList(from, history.size());
  }

  private void checkChange(Job old, Job job, List<JobEvent> history) {
    if (old.status() != job.status()) {
      assertThat(old.status().mayBecome(job.status()))
          .as("%s becomes %s", old.status(), job.status())
          .isTrue();
    }
    boolean retried = job.retriedAt() != null && job.status() == JobStatus.PENDING;
    if (old.status().isFinal() && !retried) {
      assertThat(job).isEqualTo(old);
    }
    if (old.operationId() != null && job.operationId() == null) {
      JobEvent last = history.get(history.size() - 1);
      assertThat(last.type()).isEqualTo(JobEvent.Type.OPERATION_DROPPED);
      assertThat(last.operationId()).isEqualTo(old.operationId());
    }
  }

  private Map<JobId, Row> readRows() {
    Map<JobId, Row> found = new LinkedHashMap<>();
    database
        .once(
            handle ->
                handle
                    .createQuery(
                        "SELECT j.lease_token, j.leased_until, j.resend_at, "
                            + Rows.JOB
                            + " FROM jobs j WHERE j.owner = :owner ORDER BY j.id")
                    .bind("owner", OWNER)
                    .map((row, context) -> row(row))
                    .list())
        .forEach(row -> found.put(row.job().id(), row));
    return found;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Rows.job(row),
        row.getString("lease_token"),
        Rows.instantOrNull(row, "leased_until"),
        Rows.instant(row, "resend_at"));
  }

  private Map<JobId, List<JobEvent>> readHistories() {
    Map<JobId, List<JobEvent>> found = new LinkedHashMap<>();
    for (ModelJob model : models) {
      found.put(model.id, desk.history(model.id));
    }
    return found;
  }

  @Override
  public String toString() {
    return "at " + now + " " + desk.find(models.get(0).id, Scope.everyone());
  }
}
