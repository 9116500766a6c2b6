package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.DocumentQuery;
import app.smartdocs.document.PageRanges;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.intake.Completion;
import app.smartdocs.intake.IdempotencyKey;
import app.smartdocs.intake.Ledger;
import app.smartdocs.intake.Upload;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlDocumentsTest {
  private final Database database;
  private final SqlDocuments documents;
  private final SqlUploads uploads;
  // Each test has an owner of its own, and so a list of its own.
  private final String owner = UUID.randomUUID().toString();

  SqlDocumentsTest(TestDatabases.Named target) {
    this.database = target.database();
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
    SqlJobs jobs = new SqlJobs(database, journal, UUID::randomUUID);
    this.documents = new SqlDocuments(database, jobs);
    this.uploads = new SqlUploads(database);
  }

  private ReadDocument recorded(String filename, String modelId) {
    Document document = Samples.document(owner, filename);
    Reading reading = Samples.reading(document, modelId);
    assertThat(documents.record(document, reading, null)).isTrue();
    return new ReadDocument(document, reading);
  }

  private ReadDocument uploaded(String filename, Instant now) {
    Document sample = Samples.document(owner, filename);
    Document document =
        new Document(
            sample.id(),
            owner,
            filename,
            sample.format(),
            sample.sizeBytes(),
            null,
            sample.pageCount(),
            now);
    Reading reading = Samples.reading(document, "m");
    assertThat(documents.record(document, reading, null)).isTrue();
    return new ReadDocument(document, reading);
  }

  @Test
  void whatIsPaidForIsSharedByTheOlderToo() {
    SqlJobs jobs =
        new SqlJobs(
            database, new Journal(UuidCreator::getTimeOrderedEpoch, false), UUID::randomUUID);
    ReadDocument older = uploaded("older.pdf", Samples.NOW);
    ReadDocument newer = uploaded("newer.pdf", Samples.NOW);
    String sha = "cd".repeat(32);
    Lease lease =
        ((Claim.Granted) jobs.claim(newer.reading().job().id(), Samples.NOW, Duration.ofMinutes(1)))
            .lease();
    documents.saveFingerprint(newer.document().id(), sha);
    assertThat(documents.findTwin(newer, sha)).isEmpty();
    assertThat(jobs.saveOperation(lease, "paid", Samples.NOW, Samples.NOW.plusSeconds(60)))
        .isTrue();
    documents.saveFingerprint(older.document().id(), sha);
    assertThat(documents.findTwin(older, sha)).as("is being read, and paid for").isPresent();
  }

  private static DocumentQuery all() {
    return DocumentQuery.newest(50);
  }

  private List<String> names(DocumentQuery query) {
    return documents.list(query, Scope.ownedBy(owner)).documents().stream()
        .map(read -> read.document().filename())
        .toList();
  }

  @Test
  void whatWasRecordedIsFoundUnchanged() {
    Document document = Samples.document(owner, "relatório 📄 final.pdf");
    Reading plain = Samples.reading(document);
    Reading reading =
        Reading.asked(plain.job(), "my-model", PageRanges.parse("1-3,5").orElseThrow(), false);
    documents.record(document, reading, null);

    assertThat(documents.find(document.id(), Scope.ownedBy(owner)))
        .contains(new ReadDocument(document, reading));
    assertThat(documents.findByJob(reading.job().id(), Scope.ownedBy(owner))).isPresent();
    assertThat(documents.findByJob(reading.job().id(), Scope.ownedBy("other"))).isEmpty();
  }

  @Test
  void aDocumentOfSomebodyElseIsNotThere() {
    ReadDocument recorded = recorded("a.pdf", "prebuilt-read");

    assertThat(documents.find(recorded.document().id(), Scope.ownedBy("other"))).isEmpty();
    assertThat(documents.find(recorded.document().id(), Scope.everyone())).isPresent();
  }

  @Test
  void aKeyStandsForOneDocumentOfItsOwner() {
    Document first = Samples.document(owner, "a.pdf");
    Document second = Samples.document(owner, "b.pdf");
    Document other = Samples.document(owner + "-other", "c.pdf");
    IdempotencyKey key = new IdempotencyKey("key-1", "hash-1");

    assertThat(documents.record(first, Samples.reading(first), key)).isTrue();
    assertThat(documents.record(second, Samples.reading(second), key)).isFalse();
    assertThat(documents.record(other, Samples.reading(other), key)).isTrue();

    assertThat(documents.find(second.id(), Scope.everyone())).isEmpty();
    assertThat(documents.findByKey(owner, "key-1").map(Ledger.Keyed::fingerprint))
        .contains("hash-1");
    assertThat(documents.findByKey(owner, "key-2")).isEmpty();
  }

  @Test
  void manyDocumentsWithoutAKeyDoNotCollide() {
    recorded("a.pdf", "prebuilt-read");
    recorded("a.pdf", "prebuilt-read");

    assertThat(names(all())).hasSize(2);
  }

  private Upload opened() {
    Document document = Samples.document(owner, "big.pdf");
    Upload upload =
        new Upload(
            document.id(),
            owner,
            "big.pdf",
            "prebuilt-read",
            null,
            Upload.Status.OPEN,
            NOW,
            NOW.plusSeconds(600));
    uploads.open(upload);
    return upload;
  }

  private boolean complete(Upload upload) {
    return uploads
        .claim(upload.id(), NOW, NOW.plusSeconds(60))
        .map(completion -> complete(upload, completion))
        .orElse(false);
  }

  private boolean complete(Upload upload, Completion completion) {
    Document plain = Samples.document(owner, upload.filename());
    Document document =
        new Document(
            upload.id(),
            owner,
            plain.filename(),
            plain.format(),
            plain.sizeBytes(),
            null,
            null,
            NOW);
    return uploads.complete(completion, document, Samples.reading(document));
  }

  @Test
  void anUploadIsCompletedOnce() {
    Upload upload = opened();

    assertThat(uploads.find(upload.id(), Scope.ownedBy(owner))).contains(upload);
    assertThat(uploads.find(upload.id(), Scope.ownedBy("other"))).isEmpty();
    assertThat(complete(upload)).isTrue();
    assertThat(complete(upload)).isFalse();
    assertThat(names(all())).containsExactly("big.pdf");
  }

  @Test
  void oneAtATimeMayCompleteAnUpload() {
    Upload upload = opened();
    Completion slow = uploads.claim(upload.id(), NOW, NOW.plusSeconds(60)).orElseThrow();

    assertThat(uploads.claim(upload.id(), NOW.plusSeconds(59), NOW.plusSeconds(99))).isEmpty();
    Completion next =
        uploads.claim(upload.id(), NOW.plusSeconds(60), NOW.plusSeconds(99)).orElseThrow();

    assertThat(complete(upload, slow)).isFalse();
    assertThat(complete(upload, next)).isTrue();
  }

  @Test
  void whoGivesACompletionBackLetsTheNextOneTry() {
    Upload upload = opened();
    uploads.release(uploads.claim(upload.id(), NOW, NOW.plusSeconds(60)).orElseThrow());

    assertThat(complete(upload)).isTrue();
  }

  @Test
  void anUploadThatExpiredIsClearedOnceAndForgottenUnlessItWasCompleted() {
    Upload open = opened();
    Upload completed = opened();
    complete(completed);

    assertThat(expired(NOW.plusSeconds(599))).doesNotContain(open.id());
    assertThat(expired(NOW.plusSeconds(601))).contains(open.id(), completed.id());
    uploads.cleared(open.id(), NOW);
    uploads.cleared(completed.id(), NOW);
    assertThat(expired(NOW.plusSeconds(601))).doesNotContain(open.id(), completed.id());
    assertThat(uploads.find(open.id(), Scope.everyone())).isEmpty();
    assertThat(uploads.find(completed.id(), Scope.everyone())).isPresent();
  }

  private List<DocumentId> expired(Instant time) {
    return uploads.expiredBefore(time, 100_000).stream().map(Upload::id).toList();
  }

  @Test
  void theViewShowsJobsAsReadersOfTheFormerSystemKnowThem() {
    ReadDocument recorded = recorded("a.pdf", "prebuilt-read");

    Map<String, Object> row =
        database.once(
            handle ->
                handle
                    .createQuery("SELECT * FROM document_processing_jobs WHERE document_id = :id")
                    .bind("id", recorded.document().id().toString())
                    .mapToMap()
                    .one());

    assertThat(row)
        .containsKeys(
            "id", "document_id", "status", "error_log", "attempts", "created_at", "updated_at")
        .containsEntry("status", "PENDING")
        .containsEntry("attempts", 0);
  }
}
