package app.smartdocs.bench;

import app.smartdocs.azure.BlobDocumentFiles;
import app.smartdocs.job.JobKind.Queues;
import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueServiceClientBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/**
 * What the app's own cost is held against: the same storage, queue and database by the same kind of
 * clients, with nothing of the app in between.
 */
final class RawClients implements AutoCloseable {
  private final HikariDataSource pool;
  private final BlobContainerClient blobs;
  private final QueueClient queue;

  RawClients(Map<String, String> settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("raw");
    config.setJdbcUrl(settings.get("DATABASE_URL"));
    config.setUsername(settings.get("DATABASE_USER"));
    config.setPassword(settings.get("DATABASE_PASSWORD"));
    config.setMaximumPoolSize(16);
    pool = new HikariDataSource(config);
    String storage = settings.get("AzureWebJobsStorage");
    blobs =
        new BlobServiceClientBuilder()
            .connectionString(storage)
            .buildClient()
            .getBlobContainerClient(BlobDocumentFiles.CONTAINER);
    blobs.createIfNotExists();
    queue =
        new QueueServiceClientBuilder()
            .connectionString(storage)
            .buildClient()
            .getQueueClient(Queues.DOCUMENT_JOBS);
    queue.createIfNotExists();
  }

  HikariDataSource database() {
    return pool;
  }

  QueueClient queue() {
    return queue;
  }

  /** One Put Blob. */
  void put(String name, byte[] content) {
    blobs.getBlobClient(name).getBlockBlobClient().upload(BinaryData.fromBytes(content), true);
  }

  @Override
  public void close() {
    pool.close();
  }
}
