package app.smartdocs.azure;

import app.smartdocs.job.JobKind.Queues;
import com.azure.core.credential.TokenCredential;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.queue.QueueServiceClient;
import com.azure.storage.queue.QueueServiceClientBuilder;
import com.azure.storage.queue.models.QueueErrorCode;
import com.azure.storage.queue.models.QueueStorageException;
import java.net.URI;

/** The storage account's clients, and who signs its addresses. */
public record Storage(BlobServiceClient blobs, QueueServiceClient queues, BlobSigner signer) {
  public static Storage at(StorageAddress address) {
    BlobServiceClientBuilder blobs = new BlobServiceClientBuilder();
    QueueServiceClientBuilder queues = new QueueServiceClientBuilder();
    if (address instanceof StorageAddress.Identity identity) {
      TokenCredential credential = identity.credential();
      BlobServiceClient service =
          blobs.endpoint(identity.blobs().toString()).credential(credential).buildClient();
      return new Storage(
          service,
          queues.endpoint(identity.queues().toString()).credential(credential).buildClient(),
          new DelegatedSigner(service));
    }
    String connection = ((StorageAddress.ConnectionString) address).value();
    return new Storage(
        blobs.connectionString(connection).buildClient(),
        queues.connectionString(connection).buildClient(),
        (blob, values) -> blob.generateSas(values));
  }

  /** Where blobs are, for those who go there themselves. */
  public URI blobAddress() {
    return URI.create(blobs.getAccountUrl());
  }

  /** Throws if blobs or queues can't be reached, by the rights that the work itself needs. */
  public void ping() {
    boolean unused = blobs.getBlobContainerClient(BlobDocumentFiles.CONTAINER).exists();
    try {
      queues.getQueueClient(Queues.DOCUMENT_JOBS).getProperties();
    } catch (QueueStorageException e) {
      // Made by the first message; storage answers all the same.
      if (!QueueErrorCode.QUEUE_NOT_FOUND.equals(e.getErrorCode())) {
        throw e;
      }
    }
  }
}
