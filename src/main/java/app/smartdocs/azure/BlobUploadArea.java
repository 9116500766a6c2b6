package app.smartdocs.azure;

import app.smartdocs.document.DocumentId;
import app.smartdocs.intake.UploadArea;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobCopyInfo;
import com.azure.storage.blob.options.BlobBeginCopyOptions;
import com.azure.storage.blob.sas.BlobSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** A container of its own; each upload is one blob, named by its id. */
public final class BlobUploadArea implements UploadArea {
  /** The container's name; Bicep creates it. The sweep empties it. */
  public static final String CONTAINER = "uploads";

  private static final Duration COPY_POLL = Duration.ofMillis(200);
  private static final Duration LONGEST_COPY = Duration.ofMinutes(3);

  private final BlobContainerClient uploads;
  private final BlobContainerClient documents;
  private final BlobSigner signer;
  private final InstantSource clock;

  public BlobUploadArea(Storage storage, InstantSource clock) {
    this.uploads = storage.blobs().getBlobContainerClient(CONTAINER);
    this.documents = storage.blobs().getBlobContainerClient(BlobDocumentFiles.CONTAINER);
    this.signer = storage.signer();
    this.clock = clock;
  }

  @Override
  public URI writeUrl(DocumentId id, Instant expiresAt) {
    // The sender can't make the container, so it has to be there before the address is used.
    uploads.createIfNotExists();
    return signed(
        id, new BlobSasPermission().setCreatePermission(true).setWritePermission(true), expiresAt);
  }

  private URI signed(DocumentId id, BlobSasPermission permission, Instant expiresAt) {
    BlobClient blob = blob(id);
    BlobServiceSasSignatureValues values =
        new BlobServiceSasSignatureValues(expiresAt.atOffset(ZoneOffset.UTC), permission);
    return URI.create(blob.getBlobUrl() + "?" + signer.sign(blob, values));
  }

  @Override
  public OptionalLong size(DocumentId id) {
    return Containers.ifPresent(blob(id)::getProperties)
        .map(properties -> OptionalLong.of(properties.getBlobSize()))
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public void copyToDocument(DocumentId id) {
    URI source =
        signed(
            id,
            new BlobSasPermission().setReadPermission(true),
            clock.instant().plus(LONGEST_COPY).plusSeconds(60));
    BlobClient target = documents.getBlobClient(BlobDocumentFiles.contentName(id));
    BlobBeginCopyOptions options =
        new BlobBeginCopyOptions(source.toString()).setPollInterval(COPY_POLL);
    Containers.creatingIfMissing(documents, () -> copy(target, options));
  }

  private static void copy(BlobClient target, BlobBeginCopyOptions options) {
    PollResponse<BlobCopyInfo> end = target.beginCopy(options).waitForCompletion(LONGEST_COPY);
    if (!LongRunningOperationStatus.SUCCESSFULLY_COMPLETED.equals(end.getStatus())) {
      throw new IllegalStateException("The copy ended as " + end.getStatus());
    }
  }

  @Override
  public void discard(DocumentId id) {
    blob(id).deleteIfExists();
  }

  private BlobClient blob(DocumentId id) {
    return uploads.getBlobClient(id.toString());
  }
}
