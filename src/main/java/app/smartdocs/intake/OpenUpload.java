package app.smartdocs.intake;

import app.smartdocs.document.DocumentId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Begins a direct upload: for files too large to pass through a function. */
public final class OpenUpload {
  private final Limits limits;
  private final Allowance allowance;
  private final ModelGate gate;
  private final Uploads uploads;
  private final UploadArea area;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public OpenUpload(
      Limits limits,
      Allowance allowance,
      ModelGate gate,
      Uploads uploads,
      UploadArea area,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.limits = limits;
    this.allowance = allowance;
    this.gate = gate;
    this.uploads = uploads;
    this.area = area;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a caller wants to upload.
   *
   * @param sizeBytes what the caller expects the size to be; null if not said
   */
  public record Request(
      String owner,
      String filename,
      @Nullable Long sizeBytes,
      @Nullable String modelId,
      @Nullable String pages) {}

  /** An upload, and where its content goes. */
  public record Opened(Upload upload, URI writeUrl) {}

  /**
   * Makes room for one file.
   *
   * @throws RefusedException if what is asked for can't be accepted, whatever its content
   */
  public Opened open(Request request) {
    ReadingRequest reading =
        ReadingRequest.parse(request.modelId(), request.pages(), false, limits);
    String filename = Filename.clean(request.filename());
    checkSize(request.sizeBytes());
    // Told before it is sent; the size that arrives is checked again.
    boolean unused = gate.warns(reading.modelId());
    allowance.check(request.owner(), request.sizeBytes() == null ? 0 : request.sizeBytes());
    Instant now = clock.instant();
    Upload upload =
        new Upload(
            new DocumentId(ids.get()),
            request.owner(),
            filename,
            reading.modelId(),
            reading.pages(),
            Upload.Status.OPEN,
            now,
            now.plus(limits.uploadTime()));
    uploads.open(upload);
    return new Opened(upload, area.writeUrl(upload.id(), upload.expiresAt()));
  }

  private void checkSize(@Nullable Long bytes) {
    if (bytes == null) {
      return;
    }
    if (bytes < 1) {
      throw new RefusedException(
          Refusal.INVALID_SIZE, "sizeBytes is the file's size in bytes, at least 1.");
    }
    if (bytes > limits.documentBytes()) {
      throw new RefusedException(
          Refusal.FILE_TOO_LARGE,
          "The file is larger than " + ByteSizes.format(limits.documentBytes()) + ". Split it.");
    }
  }
}
