package app.smartdocs.azure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import app.smartdocs.document.DocumentId;
import app.smartdocs.operations.KeptMessages;
import app.smartdocs.operations.StoredContent;
import app.smartdocs.operations.StrayMessage;
import app.smartdocs.operations.StrayMessages;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.ListBlobsOptions;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What lies in the containers, for those who clean up; and what they keep for people to see. */
public final class BlobCleanup implements StoredContent, StrayMessages, KeptMessages {
  /** The container of messages that were none of ours; Bicep creates it. */
  public static final String STRAYS = "stray-messages";

  // The first six digits of a UUIDv7 (RFC 9562) are the upper 24 of its 48 bits of milliseconds.
  private static final int PREFIX_DIGITS = 6;
  private static final long MILLIS_OF_PREFIX = 1L << 24;

  private final BlobContainerClient documents;
  private final BlobContainerClient uploads;
  private final BlobContainerClient strays;

  public BlobCleanup(Storage storage) {
    this.documents = storage.blobs().getBlobContainerClient(BlobDocumentFiles.CONTAINER);
    this.uploads = storage.blobs().getBlobContainerClient(BlobUploadArea.CONTAINER);
    this.strays = storage.blobs().getBlobContainerClient(STRAYS);
  }

  @Override
  public void erase(DocumentId id) {
    Containers.deleteAll(documents, id + "/");
    uploads.getBlobClient(id.toString()).deleteIfExists();
  }

  @Override
  public List<DocumentId> madeBetween(Instant from, Instant to) {
    List<DocumentId> found = new ArrayList<>();
    DocumentId last = DocumentId.firstOf(to);
    for (long millis = from.toEpochMilli(); ; millis += MILLIS_OF_PREFIX) {
      String prefix =
          DocumentId.firstOf(Instant.ofEpochMilli(millis)).toString().substring(0, PREFIX_DIGITS);
      if (prefix.compareTo(last.toString().substring(0, PREFIX_DIGITS)) > 0) {
        return found;
      }
      folders(
          prefix,
          id -> {
            String text = id.toString();
            if (text.compareTo(DocumentId.firstOf(from).toString()) >= 0
                && text.compareTo(last.toString()) < 0) {
              found.add(id);
            }
          });
    }
  }

  private void folders(String prefix, Consumer<DocumentId> each) {
    ListBlobsOptions options = new ListBlobsOptions().setPrefix(prefix);
    Containers.unlessMissing(
        () ->
            documents.listBlobsByHierarchy("/", options, null).stream()
                .filter(item -> Boolean.TRUE.equals(item.isPrefix()))
                .map(BlobItem::getName)
                .map(name -> name.substring(0, name.length() - 1))
                .forEach(name -> DocumentId.parse(name).ifPresent(each)));
  }

  @Override
  public void keep(String queue, String messageId, String body) {
    Containers.creatingIfMissing(
        strays,
        () ->
            strays
                .getBlobClient(queue + "/" + messageId + ".txt")
                .upload(BinaryData.fromString(body), true));
  }

  @Override
  public List<StrayMessage> newest(int limit, int bodyBytes) {
    List<BlobItem> kept = new ArrayList<>();
    Containers.unlessMissing(() -> strays.listBlobs().forEach(kept::add));
    return kept.stream()
        .sorted(comparing(BlobCleanup::time).reversed())
        .limit(limit)
        .map(item -> stray(item, bodyBytes))
        .toList();
  }

  private static Instant time(BlobItem item) {
    return item.getProperties().getLastModified().toInstant();
  }

  private StrayMessage stray(BlobItem item, int bodyBytes) {
    String[] path = item.getName().split("/", 2);
    long size = item.getProperties().getContentLength();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (size > 0) {
      strays
          .getBlobClient(item.getName())
          .downloadStreamWithResponse(
              body, new BlobRange(0, (long) bodyBytes), null, null, false, null, Context.NONE);
    }
    return new StrayMessage(
        path[0],
        path[path.length - 1].replaceFirst("\\.txt$", ""),
        time(item),
        size,
        body.toString(UTF_8));
  }

  @Override
  public void discardStraysBefore(Instant time) {
    Containers.unlessMissing(
        () ->
            strays.listBlobs().stream()
                .filter(item -> time(item).isBefore(time))
                .forEach(item -> strays.getBlobClient(item.getName()).deleteIfExists()));
  }
}
