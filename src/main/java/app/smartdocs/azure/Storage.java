package app.smartdocs.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.queue.QueueServiceClient;
import com.azure.storage.queue.QueueServiceClientBuilder;

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

  /** Throws if blobs or queues can't be reached. */
  public void ping() {
    blobs.getProperties();
    queues.getProperties();
  }
}
