package app.smartdocs.azure;

import app.smartdocs.certification.SampleFiles;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Downloads;
import app.smartdocs.document.RangedContent;
import app.smartdocs.document.Sha256;
import app.smartdocs.extraction.AnalysisFiles;
import app.smartdocs.intake.ContentStore;
import app.smartdocs.job.JobId;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.ParallelTransferOptions;
import com.azure.storage.blob.options.BlobParallelUploadOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import com.azure.storage.blob.sas.BlobSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** One container; a document's folder holds {@code content} and {@code results/{job}.json}. */
public final class BlobDocumentFiles
    implements ContentStore, AnalysisFiles, Downloads, SampleFiles {
  /** The container's name; Bicep creates it. */
  public static final String CONTAINER = "documents";

  /** Above this, a redirect costs less than the copies a body makes on its way out. */
  private static final long LARGEST_BODY = 4L * 1024 * 1024;

  // One request for what is small, by the client that makes just that; larger content goes in
  // blocks, so that no second copy of it is held for the network.
  private static final long LARGEST_SINGLE_PUT = 8L * 1024 * 1024;
  private static final ParallelTransferOptions BLOCKS =
      new ParallelTransferOptions()
          .setMaxSingleUploadSizeLong(LARGEST_SINGLE_PUT)
          .setBlockSizeLong(4L * 1024 * 1024)
          .setMaxConcurrency(2);

  private final BlobContainerClient container;
  private final BlobSigner signer;
  private final Duration urlLife;
  private final InstantSource clock;

  /**
   * Wires the container.
   *
   * @param urlLife how long a signed address can be read
   */
  public BlobDocumentFiles(Storage storage, Duration urlLife, InstantSource clock) {
    this.container = storage.blobs().getBlobContainerClient(CONTAINER);
    this.signer = storage.signer();
    this.urlLife = urlLife;
    this.clock = clock;
  }

  static String contentName(DocumentId id) {
    return id + "/content";
  }

  private static String resultName(DocumentId id, JobId job) {
    return id + "/results/" + job + ".json";
  }

  @Override
  public void store(DocumentId id, ByteBuffer content, DocumentFormat format) {
    put(contentName(id), BinaryData.fromByteBuffer(content), format.contentType());
  }

  @Override
  public void storeResult(DocumentId id, JobId job, byte[] json) {
    put(resultName(id, job), BinaryData.fromBytes(json), "application/json");
  }

  @Override
  public String sha256(Document document) {
    return sha256(container.getBlobClient(contentName(document.id())).openInputStream());
  }

  @Override
  public Optional<String> sha256(DocumentId id) {
    BlobClient blob = container.getBlobClient(contentName(id));
    return Containers.ifPresent(blob::openInputStream).map(BlobDocumentFiles::sha256);
  }

  private static String sha256(InputStream opened) {
    try (InputStream content = opened) {
      return Sha256.of(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<byte[]> result(DocumentId id, JobId job) {
    BlobClient blob = container.getBlobClient(resultName(id, job));
    return Containers.ifPresent(blob::downloadContent).map(BinaryData::toBytes);
  }

  @Override
  public Optional<ByteBuffer> content(DocumentId id) {
    BlobClient blob = container.getBlobClient(contentName(id));
    return Containers.ifPresent(blob::downloadContent).map(BinaryData::toByteBuffer);
  }

  @Override
  public void eraseResult(DocumentId id, JobId job) {
    Containers.unlessMissing(
        () -> {
          boolean unused = container.getBlobClient(resultName(id, job)).deleteIfExists();
        });
  }

  private void put(String name, BinaryData content, String contentType) {
    BlobClient blob = container.getBlobClient(name);
    BlobHttpHeaders headers = new BlobHttpHeaders().setContentType(contentType);
    Runnable upload =
        Objects.requireNonNull(content.getLength()) <= LARGEST_SINGLE_PUT
            ? () -> putWhole(blob, content, headers)
            : () -> putBlocks(blob, content, headers);
    Containers.creatingIfMissing(container, upload);
  }

  private static void putWhole(BlobClient blob, BinaryData content, BlobHttpHeaders headers) {
    BlockBlobSimpleUploadOptions options =
        new BlockBlobSimpleUploadOptions(content).setHeaders(headers);
    blob.getBlockBlobClient().uploadWithResponse(options, null, Context.NONE);
  }

  private static void putBlocks(BlobClient blob, BinaryData content, BlobHttpHeaders headers) {
    BlobParallelUploadOptions options =
        new BlobParallelUploadOptions(content)
            .setParallelTransferOptions(BLOCKS)
            .setHeaders(headers);
    blob.uploadWithResponse(options, null, Context.NONE);
  }

  @Override
  public Optional<RangedContent> open(DocumentId id) {
    BlobClient blob = container.getBlobClient(contentName(id));
    return Containers.ifPresent(blob::getProperties)
        .map(BlobProperties::getBlobSize)
        .map(size -> new BlobContent(blob, size));
  }

  private record BlobContent(BlobClient blob, long size) implements RangedContent {
    @Override
    public byte[] read(long offset, int length) {
      long count = Math.min(length, size - offset);
      if (count <= 0) {
        return new byte[0];
      }
      ByteArrayOutputStream part = new ByteArrayOutputStream((int) count);
      blob.downloadStreamWithResponse(
          part, new BlobRange(offset, count), null, null, false, null, Context.NONE);
      return part.toByteArray();
    }
  }

  // Without the file's name, which the service has no need of.
  @Override
  public URI readUrl(Document document) {
    return readUrl(contentName(document.id()), readable());
  }

  @Override
  public URI contentUrl(Document document) {
    // Percent-encoding in the form of RFC 8187, which knows no "+" for a space.
    String encoded =
        URLEncoder.encode(document.filename(), StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
    return readUrl(
        contentName(document.id()),
        readable()
            .setContentType(document.format().contentType())
            .setContentDisposition("attachment; filename*=UTF-8''" + encoded));
  }

  @Override
  public Result download(DocumentId id, JobId job) {
    String name = resultName(id, job);
    BlobClient blob = container.getBlobClient(name);
    return Containers.ifPresent(blob::getProperties)
        .map(properties -> result(blob, name, properties.getBlobSize()))
        .orElseGet(Result.Gone::new);
  }

  private Result result(BlobClient blob, String name, long size) {
    if (size > LARGEST_BODY) {
      return new Result.Elsewhere(readUrl(name, readable()));
    }
    return Containers.ifPresent(blob::downloadContent)
        .<Result>map(content -> new Result.Body(content.toBytes()))
        .orElseGet(Result.Gone::new);
  }

  private BlobServiceSasSignatureValues readable() {
    return new BlobServiceSasSignatureValues(
        clock.instant().plus(urlLife).atOffset(ZoneOffset.UTC),
        new BlobSasPermission().setReadPermission(true));
  }

  private URI readUrl(String name, BlobServiceSasSignatureValues values) {
    BlobClient blob = container.getBlobClient(name);
    return URI.create(blob.getBlobUrl() + "?" + signer.sign(blob, values));
  }

  @Override
  public void erase(DocumentId id) {
    Containers.deleteAll(container, id + "/");
  }
}
