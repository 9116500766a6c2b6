package app.smartdocs.intake;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.RangedContent;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.document.Sha256;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a file that came with its request: checks it, stores its content, records it, and sends
 * its job on its way. The content goes first, so that no row ever points at nothing.
 */
public final class SubmitDocument {
  private final Limits limits;
  private final Allowance allowance;
  private final ModelGate gate;
  private final Inspector inspector;
  private final ContentStore files;
  private final Ledger ledger;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public SubmitDocument(
      Limits limits,
      Allowance allowance,
      ModelGate gate,
      ContentStore files,
      Ledger ledger,
      Dispatch dispatch,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.limits = limits;
    this.allowance = allowance;
    this.gate = gate;
    this.inspector = new Inspector(limits);
    this.files = files;
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Accepts a file, or finds it accepted under the same key.
   *
   * @throws RefusedException if it is not accepted; nothing of it is kept then
   */
  public Acceptance accept(Submission submission) {
    IdempotencyKey.check(submission.idempotencyKey());
    ReadingRequest request =
        ReadingRequest.parse(submission.modelId(), submission.pages(), submission.forced(), limits);
    String filename = Filename.clean(submission.filename());
    checkSize(submission.content().remaining());
    Inspection inspection = inspector.inspect(RangedContent.of(submission.content()));
    request.check(inspection);

    String sha256 = Sha256.of(submission.content());
    IdempotencyKey key = key(submission, sha256, filename, request);
    Optional<Acceptance> earlier = key == null ? Optional.empty() : earlier(submission, key);
    return earlier.orElseGet(() -> keep(submission, request, filename, inspection, sha256, key));
  }

  private void checkSize(long bytes) {
    if (bytes > limits.requestBytes()) {
      throw new RefusedException(
          Refusal.FILE_TOO_LARGE,
          "The file is larger than the "
              + ByteSizes.format(limits.requestBytes())
              + " that may come this way. Send it straight to storage: POST /api/v1/uploads.");
    }
  }

  private Acceptance keep(
      Submission submission,
      ReadingRequest request,
      String filename,
      Inspection inspection,
      String sha256,
      @Nullable IdempotencyKey key) {
    boolean uncertified = gate.warns(request.modelId());
    allowance.check(submission.owner(), submission.content().remaining());
    Instant now = clock.instant();
    Document document =
        new Document(
            new DocumentId(ids.get()),
            submission.owner(),
            filename,
            inspection.format(),
            submission.content().remaining(),
            sha256,
            inspection.pageCount(),
            now);
    Job job =
        Job.accepted(
            new JobId(ids.get()),
            JobKind.EXTRACTION,
            document.id().value(),
            submission.owner(),
            now);
    Reading reading =
        Reading.asked(job, request.modelId(), request.pages(), request.forced())
            .warned(uncertified);
    files.store(document.id(), submission.content(), inspection.format());
    if (!ledger.record(document, reading, key)) {
      Optional<Acceptance> earlier = earlier(submission, key);
      // Ours, if the database had kept it after all before it was asked again.
      boolean ours =
          earlier
              .filter(found -> found.document().document().id().equals(document.id()))
              .isPresent();
      if (!ours) {
        files.erase(document.id());
        return earlier.orElseThrow(
            () -> new IllegalStateException("The key's document was erased meanwhile."));
      }
    }
    AcceptedDocument.log(document, reading);
    dispatch.send(job);
    return new Acceptance(new ReadDocument(document, reading), false);
  }

  private Optional<Acceptance> earlier(Submission submission, @Nullable IdempotencyKey key) {
    if (key == null) {
      return Optional.empty();
    }
    return ledger
        .findByKey(submission.owner(), key.value())
        .map(
            keyed -> {
              if (!keyed.fingerprint().equals(key.fingerprint())) {
                throw new RefusedException(
                    Refusal.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came with another request before. Use a new key for a new"
                        + " document.");
              }
              return new Acceptance(keyed.document(), true);
            });
  }

  private static @Nullable IdempotencyKey key(
      Submission submission, String sha256, String filename, ReadingRequest request) {
    String value = submission.idempotencyKey();
    return value == null
        ? null
        : new IdempotencyKey(value, Fingerprints.ofRequest(sha256, filename, request));
  }
}
