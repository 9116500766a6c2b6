package app.smartdocs.intake;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Documents;
import app.smartdocs.document.RangedContent;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Turns what was uploaded into a document. The content is copied first, and the copy is checked:
 * the sender can still write to the upload, but not to what was looked at.
 */
public final class CompleteUpload {
  // Copying 500 MB and looking at it, with much to spare.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Limits limits;
  private final Allowance allowance;
  private final ModelGate gate;
  private final Inspector inspector;
  private final Uploads uploads;
  private final UploadArea area;
  private final ContentStore files;
  private final Documents documents;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public CompleteUpload(
      Limits limits,
      Allowance allowance,
      ModelGate gate,
      Uploads uploads,
      UploadArea area,
      ContentStore files,
      Documents documents,
      Dispatch dispatch,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.limits = limits;
    this.allowance = allowance;
    this.gate = gate;
    this.inspector = new Inspector(limits);
    this.uploads = uploads;
    this.area = area;
    this.files = files;
    this.documents = documents;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Completes an upload; a second time, it finds the document that the first made.
   *
   * @param forced whether it is to be read anew, even if the same content has been read before
   * @throws RefusedException if there is no such upload, nothing has arrived, it came too late, or
   *     its content is not accepted; the content is gone then, and may be sent anew until the
   *     upload expires
   */
  public Acceptance complete(DocumentId id, boolean forced, Scope scope) {
    Upload upload =
        uploads
            .find(id, scope)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.UPLOAD_NOT_FOUND, "There is no upload with this id."));
    if (upload.status() == Upload.Status.COMPLETED) {
      return repeated(upload);
    }
    Instant now = clock.instant();
    return uploads
        .claim(id, now, now.plus(LONGEST))
        .map(completion -> complete(upload, forced, completion, now))
        .orElseGet(() -> completedMeanwhile(id, scope));
  }

  private Acceptance complete(Upload upload, boolean forced, Completion completion, Instant now) {
    try {
      if (now.isAfter(upload.expiresAt())) {
        area.discard(upload.id());
        throw new RefusedException(
            Refusal.UPLOAD_EXPIRED,
            "The upload expired at " + upload.expiresAt() + ". Begin a new one.");
      }
      RangedContent content = take(upload);
      Inspection inspection = inspect(upload, completion, content);
      return keep(upload, forced, completion, content.size(), inspection, now);
    } finally {
      uploads.release(completion);
    }
  }

  private Acceptance completedMeanwhile(DocumentId id, Scope scope) {
    return uploads
        .find(id, scope)
        .filter(upload -> upload.status() == Upload.Status.COMPLETED)
        .map(this::repeated)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.COMPLETION_UNDER_WAY,
                    "Another request is completing this upload. Ask again in a moment."));
  }

  private RangedContent take(Upload upload) {
    long size =
        area.size(upload.id())
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.NOT_UPLOADED,
                        "Nothing has arrived yet. PUT the file to the upload URL first."));
    if (size > limits.documentBytes()) {
      area.discard(upload.id());
      throw new RefusedException(
          Refusal.FILE_TOO_LARGE,
          "The file is larger than " + ByteSizes.format(limits.documentBytes()) + ". Split it.");
    }
    boolean unused = gate.warns(upload.modelId());
    allowance.check(upload.owner(), size);
    area.copyToDocument(upload.id());
    return files
        .open(upload.id())
        .orElseThrow(() -> new IllegalStateException("The copy of " + upload.id() + " is gone."));
  }

  private Inspection inspect(Upload upload, Completion completion, RangedContent content) {
    try {
      Inspection inspection = inspector.inspect(content);
      new ReadingRequest(upload.modelId(), upload.pages(), false).check(inspection);
      return inspection;
    } catch (RefusedException refused) {
      if (completion.mayRemove(clock.instant())) {
        area.discard(upload.id());
        files.erase(upload.id());
      }
      throw refused;
    }
  }

  private Acceptance keep(
      Upload upload,
      boolean forced,
      Completion completion,
      long size,
      Inspection inspection,
      Instant now) {
    Document document =
        new Document(
            upload.id(),
            upload.owner(),
            upload.filename(),
            inspection.format(),
            size,
            null,
            inspection.pageCount(),
            now);
    Job job =
        Job.accepted(
            new JobId(ids.get()), JobKind.EXTRACTION, upload.id().value(), upload.owner(), now);
    Reading reading =
        Reading.asked(job, upload.modelId(), upload.pages(), forced)
            .warned(gate.warns(upload.modelId()));
    if (!uploads.complete(completion, document, reading)) {
      return completedMeanwhile(upload.id(), Scope.ownedBy(upload.owner()));
    }
    AcceptedDocument.log(document, reading);
    dispatch.send(job);
    area.discard(upload.id());
    return new Acceptance(new ReadDocument(document, reading), false);
  }

  private Acceptance repeated(Upload upload) {
    ReadDocument document =
        documents
            .find(upload.id(), Scope.ownedBy(upload.owner()))
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.UPLOAD_NOT_FOUND, "The document of this upload was erased."));
    return new Acceptance(document, true);
  }
}
