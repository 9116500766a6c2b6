package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.intake.Upload;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlErasureTest {
  private static final Duration LEASE = Duration.ofMinutes(2);
  // Long before anything that another test makes.
  private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

  private final SqlErasure erasure;
  private final SqlJobs jobs;
  private final SqlJobDesk desk;
  private final SqlDocuments documents;
  private final SqlUploads uploads;

  SqlErasureTest(TestDatabases.Named target) {
    Database database = target.database();
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
    this.erasure = new SqlErasure(database);
    this.jobs = new SqlJobs(database, journal, UUID::randomUUID);
    this.desk = new SqlJobDesk(database, journal);
    this.documents = new SqlDocuments(database, jobs);
    this.uploads = new SqlUploads(database);
  }

  private ReadDocument recorded(DocumentId id) {
    return recorded(id, NOW);
  }

  private ReadDocument recorded(DocumentId id, Instant createdAt) {
    Document sample = Samples.document("ana", "a.pdf");
    Document document =
        new Document(
            id,
            sample.owner(),
            sample.filename(),
            sample.format(),
            sample.sizeBytes(),
            sample.sha256(),
            sample.pageCount(),
            createdAt);
    Reading reading = Samples.reading(document);
    assertThat(documents.record(document, reading, null)).isTrue();
    return new ReadDocument(document, reading);
  }

  private ReadDocument recorded() {
    return recorded(new DocumentId(UuidCreator.getTimeOrderedEpoch()));
  }

  private static Job cleanup(DocumentId id) {
    return Job.accepted(
        new JobId(UuidCreator.getTimeOrderedEpoch()), JobKind.CLEANUP, id.value(), "ana", NOW);
  }

  private Lease claimed(JobId id) {
    return ((Claim.Granted) jobs.claim(id, NOW, LEASE)).lease();
  }

  private static DocumentId madeAt(Instant time) {
    UUID random = UUID.randomUUID();
    return new DocumentId(
        new UUID(
            DocumentId.firstOf(time).value().getMostSignificantBits() | 0x7123,
            random.getLeastSignificantBits()));
  }

  @Test
  void aDocumentOfAMachineWhoseClockIsWrongIsNotOld() {
    DocumentId id = madeAt(LONG_AGO);
    jobs.reject(claimed(recorded(id).reading().job().id()), new JobError("E", "e"), NOW);
    assertThat(erasure.documentsBefore(LONG_AGO.plusSeconds(30), 1000)).doesNotContain(id);
  }

  @Test
  void aCleanupThatFailedIsNotForgotten() {
    DocumentId id = new DocumentId(UuidCreator.getTimeOrderedEpoch());
    Job cleanup = cleanup(id);
    erasure.recordCleanup(cleanup);
    jobs.reject(claimed(cleanup.id()), new JobError("E", "storage said no"), LONG_AGO);
    erasure.forgetBefore(LONG_AGO.plusSeconds(1), 1000);
    assertThat(desk.find(cleanup.id(), Scope.everyone())).isPresent();
  }

  @Test
  void whatIsErasedIsGoneAndItsCleanupIsThere() {
    ReadDocument read = recorded();
    DocumentId id = read.document().id();
    Lease lease = claimed(read.reading().job().id());
    jobs.release(lease, new JobError("E", "e"), NOW, NOW);
    Job cleanup = cleanup(id);

    assertThat(erasure.erase(id, Scope.ownedBy("ana"), cleanup)).isTrue();

    assertThat(documents.find(id, Scope.everyone())).isEmpty();
    assertThat(desk.find(read.reading().job().id(), Scope.everyone())).isEmpty();
    assertThat(desk.history(read.reading().job().id())).isEmpty();
    assertThat(desk.find(cleanup.id(), Scope.everyone()))
        .hasValueSatisfying(job -> assertThat(job.kind()).isEqualTo(JobKind.CLEANUP));
    assertThat(erasure.erase(id, Scope.everyone(), cleanup(id))).isFalse();
  }

  @Test
  void whoReadsWhatIsErasedLosesTheJob() {
    ReadDocument read = recorded();
    Lease lease = claimed(read.reading().job().id());

    erasure.erase(read.document().id(), Scope.everyone(), cleanup(read.document().id()));

    assertThat(documents.complete(lease, 3, null, NOW)).isFalse();
    assertThat(jobs.saveOperation(lease, "o", NOW, NOW)).isFalse();
    assertThat(jobs.claim(lease.job(), NOW, LEASE)).isEqualTo(new Claim.Unknown());
  }

  @Test
  void aStrangersDocumentStays() {
    ReadDocument read = recorded();
    Job cleanup = cleanup(read.document().id());

    assertThat(erasure.erase(read.document().id(), Scope.ownedBy("bia"), cleanup)).isFalse();

    assertThat(documents.find(read.document().id(), Scope.everyone())).isPresent();
    assertThat(desk.find(cleanup.id(), Scope.everyone())).isEmpty();
  }

  @Test
  void documentsPastTheirTimeAreFoundUnlessTheyAreBeingRead() {
    DocumentId old = madeAt(LONG_AGO);
    DocumentId beingRead = madeAt(LONG_AGO.plusSeconds(1));
    DocumentId younger = madeAt(LONG_AGO.plusSeconds(60));
    jobs.reject(claimed(recorded(old, LONG_AGO).reading().job().id()), new JobError("E", "e"), NOW);
    recorded(beingRead, LONG_AGO.plusSeconds(1));
    jobs.reject(
        claimed(recorded(younger, LONG_AGO.plusSeconds(60)).reading().job().id()),
        new JobError("E", "e"),
        NOW);

    assertThat(erasure.documentsBefore(LONG_AGO.plusSeconds(30), 100))
        .contains(old)
        .doesNotContain(beingRead, younger);
  }

  @Test
  void whatNeitherADocumentNorAnUploadIsKnownByIsUnknown() {
    DocumentId known = recorded().document().id();
    DocumentId unknown = new DocumentId(UuidCreator.getTimeOrderedEpoch());
    DocumentId uploading = new DocumentId(UuidCreator.getTimeOrderedEpoch());
    uploads.open(
        new Upload(
            uploading,
            "ana",
            "a.pdf",
            "prebuilt-read",
            null,
            Upload.Status.OPEN,
            NOW,
            NOW.plusSeconds(60)));

    assertThat(erasure.unknown(List.of(known, unknown, uploading))).containsExactly(unknown);
    assertThat(erasure.unknown(List.of())).isEmpty();
  }

  @Test
  void jobsOfNoDocumentAreForgottenInTimeAndThoseOfDocumentsAreNot() {
    ReadDocument read = recorded();
    jobs.reject(claimed(read.reading().job().id()), new JobError("E", "e"), LONG_AGO);
    Job over = cleanup(read.document().id());
    erasure.recordCleanup(over);
    jobs.complete(claimed(over.id()), LONG_AGO);
    Job waiting = cleanup(read.document().id());
    erasure.recordCleanup(waiting);

    assertThat(erasure.forgetBefore(LONG_AGO, 1000)).isZero();
    assertThat(erasure.forgetBefore(LONG_AGO.plusSeconds(1), 1000)).isPositive();

    assertThat(desk.find(over.id(), Scope.everyone())).isEmpty();
    assertThat(desk.find(waiting.id(), Scope.everyone())).isPresent();
    assertThat(desk.find(read.reading().job().id(), Scope.everyone()))
        .hasValueSatisfying(job -> assertThat(job.status()).isEqualTo(JobStatus.FAILED));
  }
}
