package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Claim;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import app.smartdocs.operations.Figures.Attempts;
import app.smartdocs.operations.Figures.Count;
import app.smartdocs.operations.Figures.Open;
import app.smartdocs.operations.Figures.Slot;
import app.smartdocs.operations.JobFilter;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** With the table to itself: what other tests left behind is taken away first. */
@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlFiguresTest {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final JobError ERROR = new JobError("Broken", "It broke. Mend it.");

  private final Database database;
  private final SqlJobs jobs;
  private final SqlDocuments documents;
  private final SqlJobDesk desk;
  private final SqlFigures figures;

  SqlFiguresTest(TestDatabases.Named target) {
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
    this.database = target.database();
    this.jobs = new SqlJobs(database, journal, UUID::randomUUID);
    this.documents = new SqlDocuments(database, jobs);
    this.desk = new SqlJobDesk(database, journal);
    this.figures = new SqlFigures(database);
  }

  @BeforeEach
  void empty() {
    List<String> inOrder =
        List.of(
            "certification_readings",
            "certifications",
            "suite_samples",
            "suites",
            "job_events",
            "readings",
            "documents",
            "jobs",
            "paid_readings");
    for (String table : inOrder) {
      database.once(handle -> handle.execute("DELETE FROM " + table));
    }
  }

  private JobId accepted(String model) {
    Document document = Samples.document("ana", "a.pdf");
    Reading reading = Samples.reading(document, model);
    documents.record(document, reading, null);
    return reading.job().id();
  }

  private Lease claimed(JobId id) {
    return ((Claim.Granted) jobs.claim(id, NOW, LEASE)).lease();
  }

  private void completed(String model, int pages, Instant at) {
    documents.complete(claimed(accepted(model)), pages, null, at);
  }

  private void failed(Instant at) {
    jobs.reject(claimed(accepted("prebuilt-read")), ERROR, at);
  }

  @Test
  void whatIsNotOverIsCountedByWhatItDoes() {
    accepted("prebuilt-read");
    accepted("prebuilt-read");
    claimed(accepted("prebuilt-read"));
    jobs.snooze(claimed(accepted("prebuilt-read")), NOW, NOW.plusSeconds(60));

    assertThat(figures.open(NOW.plusSeconds(5)))
        .isEqualTo(Map.of(JobKind.EXTRACTION, new Open(2, 1, 1, NOW)));
    assertThat(figures.open(NOW.plusSeconds(61)).get(JobKind.EXTRACTION))
        .isEqualTo(new Open(3, 0, 1, NOW));
  }

  @Test
  void whatEndedIsCountedFromATimeOn() {
    completed("prebuilt-read", 1, NOW.plusSeconds(10));
    completed("prebuilt-read", 1, NOW.plusSeconds(100));
    failed(NOW.plusSeconds(100));
    accepted("prebuilt-read");

    assertThat(figures.endedSince(NOW.plusSeconds(50)))
        .containsExactlyInAnyOrder(
            new Count(JobKind.EXTRACTION, JobStatus.COMPLETED, 1),
            new Count(JobKind.EXTRACTION, JobStatus.FAILED, 1));
    assertThat(figures.counts())
        .containsExactlyInAnyOrder(
            new Count(JobKind.EXTRACTION, JobStatus.COMPLETED, 2),
            new Count(JobKind.EXTRACTION, JobStatus.FAILED, 1),
            new Count(JobKind.EXTRACTION, JobStatus.PENDING, 1));
    assertThat(figures.attemptsSince(NOW)).containsExactly(new Attempts(JobKind.EXTRACTION, 1, 3));
  }

  @Test
  void intervalsTellOfMeanAndOfTheSlowest() {
    for (int second = 1; second <= 20; second++) {
      completed("prebuilt-read", 1, NOW.plusSeconds(second));
    }
    failed(NOW.plusSeconds(70));

    assertThat(figures.slots(NOW, Duration.ofMinutes(1)))
        .containsExactly(
            new Slot(JobKind.EXTRACTION, 0, 20, 0, 10_500, 19_000),
            new Slot(JobKind.EXTRACTION, 1, 1, 1, 70_000, 70_000));
  }

  @Test
  void pagesArePaidForOnceAndStayPaidWhenADocumentIsErased() {
    completed("prebuilt-read", 3, NOW.minusSeconds(60));
    completed("prebuilt-read", 4, NOW);
    completed("prebuilt-layout", 2, NOW);
    Lease shared = claimed(accepted("prebuilt-read"));
    documents.complete(shared, 9, new JobId(UUID.randomUUID()), NOW);

    assertThat(figures.pagesSince(NOW))
        .isEqualTo(Map.of("prebuilt-read", 4L, "prebuilt-layout", 2L));
    database.once(handle -> handle.execute("DELETE FROM readings"));
    assertThat(figures.pagesSince(NOW.minusSeconds(60)).get("prebuilt-read")).isEqualTo(7);
  }

  @Test
  void theNewestJobsComeFirstAndTheListGoesOn() {
    JobId first = accepted("prebuilt-read");
    JobId second = accepted("prebuilt-read");
    JobId third = accepted("prebuilt-read");
    JobFilter two = new JobFilter(JobKind.EXTRACTION, JobStatus.PENDING, null, null, null, 2);

    assertThat(desk.newest(two, null, Scope.ownedBy("ana")))
        .extracting(job -> job.id())
        .containsExactly(third, second);
    assertThat(desk.newest(two, second, Scope.everyone()))
        .extracting(job -> job.id())
        .containsExactly(first);
    assertThat(desk.newest(two, null, Scope.ownedBy("bia"))).isEmpty();
  }
}
