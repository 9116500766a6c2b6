package app.smartdocs.azure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Downloads;
import app.smartdocs.document.RangedContent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobMessage;
import app.smartdocs.local.stack.Azurite;
import app.smartdocs.local.stack.NodeModules;
import app.smartdocs.operations.Activity;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.models.QueueMessageItem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StorageTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final DocumentId id = new DocumentId(UUID.randomUUID());
  private final JobId job = new JobId(UUID.randomUUID());
  private Azurite azurite;
  private Storage storage;
  private BlobDocumentFiles files;
  private BlobUploadArea area;

  @BeforeAll
  void start() {
    azurite = Azurite.inMemory(NodeModules.installed());
    storage = Storage.at(new StorageAddress.ConnectionString(azurite.connectionString()));
    files = new BlobDocumentFiles(storage, Duration.ofMinutes(5), CLOCK);
    area = new BlobUploadArea(storage, CLOCK);
  }

  @AfterAll
  void stop() {
    azurite.close();
  }

  private static HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
  }

  private static int put(URI uri, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("x-ms-blob-type", "BlockBlob")
            .PUT(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode();
  }

  private Document document(String filename) {
    return new Document(
        id, "ana", filename, DocumentFormat.PDF, 7, null, 1, Instant.parse("2026-11-02T12:00:00Z"));
  }

  @Test
  void contentIsReadInPartsAndThroughItsAddress() throws Exception {
    files.store(id, UTF_8.encode("content"), DocumentFormat.PDF);

    RangedContent content = files.open(id).orElseThrow();
    assertThat(content.size()).isEqualTo(7);
    assertThat(content.read(3, 100)).asString(UTF_8).isEqualTo("tent");
    assertThat(content.read(7, 1)).isEmpty();

    HttpResponse<byte[]> direct = get(files.contentUrl(document("nota á*.pdf")));
    assertThat(direct.body()).asString(UTF_8).isEqualTo("content");
    assertThat(direct.headers().firstValue("content-type")).contains("application/pdf");
    assertThat(direct.headers().firstValue("content-disposition"))
        .contains("attachment; filename*=UTF-8''nota%20%C3%A1%2A.pdf");
  }

  @Test
  void anAddressReadsOneBlobAndWritesNone() throws Exception {
    files.store(id, UTF_8.encode("content"), DocumentFormat.PDF);
    DocumentId other = new DocumentId(UUID.randomUUID());
    files.store(other, UTF_8.encode("other"), DocumentFormat.PDF);
    URI address = files.contentUrl(document("a.pdf"));

    URI stretched = URI.create(address.toString().replace(id.toString(), other.toString()));

    assertThat(get(stretched).statusCode()).isEqualTo(403);
    assertThat(put(address, "overwritten")).isEqualTo(403);
  }

  @Test
  void resultsAreKeptBesideTheContentAndErasedWithIt() {
    files.store(id, UTF_8.encode("content"), DocumentFormat.PDF);
    files.storeResult(id, job, "{}".getBytes(UTF_8));

    assertThat(files.download(id, job))
        .isInstanceOfSatisfying(
            Downloads.Result.Body.class,
            body -> assertThat(body.json()).asString(UTF_8).isEqualTo("{}"));

    files.erase(id);
    files.erase(id);

    assertThat(files.open(id)).isEmpty();
    assertThat(files.download(id, job)).isEqualTo(new Downloads.Result.Gone());
  }

  @Test
  void aLargeResultIsFetchedFromStorage() throws Exception {
    byte[] large = new byte[5 << 20];
    files.storeResult(id, job, large);

    assertThat(files.download(id, job)).isInstanceOf(Downloads.Result.Elsewhere.class);
    URI url = ((Downloads.Result.Elsewhere) files.download(id, job)).url();
    assertThat(get(url).body()).hasSize(large.length);
  }

  @Test
  void anUploadAddressWritesAndReadsNothing() throws Exception {
    DocumentId upload = new DocumentId(UUID.randomUUID());
    URI address = area.writeUrl(upload, Instant.now().plusSeconds(60));

    assertThat(area.size(upload)).isEmpty();
    assertThat(put(address, "large file")).isEqualTo(201);
    assertThat(area.size(upload)).hasValue(10);
    assertThat(get(address).statusCode()).isEqualTo(403);
  }

  @Test
  void whatWasCopiedIsOutOfTheSendersReach() throws Exception {
    DocumentId upload = new DocumentId(UUID.randomUUID());
    URI address = area.writeUrl(upload, Instant.now().plusSeconds(60));
    put(address, "first");

    area.copyToDocument(upload);
    put(address, "second");

    assertThat(files.open(upload).orElseThrow().read(0, 100)).asString(UTF_8).isEqualTo("first");
    area.copyToDocument(upload);
    assertThat(files.open(upload).orElseThrow().read(0, 100)).asString(UTF_8).isEqualTo("second");
    area.discard(upload);
    area.discard(upload);
    assertThat(area.size(upload)).isEmpty();
  }

  @Test
  void aMessageCarriesAnIdAndNothingElse() {
    StorageJobQueue queue = new StorageJobQueue(storage);

    queue.send(JobKind.EXTRACTION, job, Duration.ZERO);

    QueueClient client = storage.queues().getQueueClient("document-jobs");
    QueueMessageItem message = client.receiveMessage();
    String body = message.getBody().toString();
    assertThat(body).isEqualTo("{\"version\":1,\"jobId\":\"" + job + "\"}");
    assertThat(JobMessage.parse(body)).contains(new JobMessage(job));
    assertThat(JobMessage.parse(Base64.getEncoder().encodeToString(body.getBytes(UTF_8))))
        .contains(new JobMessage(job));
  }

  @Test
  void activityIsSeenByOtherInstancesUntilItIsLongAgo() {
    Activity here = new BlobActivity(storage);
    Activity there = new BlobActivity(storage);
    storage.blobs().getBlobContainerClient(BlobActivity.CONTAINER).deleteIfExists();
    assertThat(there.within(Duration.ofMinutes(15))).isFalse();

    here.note();

    assertThat(there.within(Duration.ofMinutes(15))).isTrue();
    assertThat(there.within(Duration.ZERO)).isFalse();
  }

  @Test
  void activityIsNotNotedAgainForSomeMinutes() {
    AtomicLong nanos = new AtomicLong();
    BlobActivity activity = new BlobActivity(storage, nanos::get);
    var blob =
        storage.blobs().getBlobContainerClient(BlobActivity.CONTAINER).getBlobClient("latest");
    activity.note();
    String first = blob.getProperties().getETag();

    activity.note();
    assertThat(blob.getProperties().getETag()).isEqualTo(first);

    nanos.addAndGet(Duration.ofMinutes(5).toNanos());
    activity.note();
    assertThat(blob.getProperties().getETag()).isNotEqualTo(first);
  }
}
