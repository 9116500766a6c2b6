package app.smartdocs.azure;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.ListBlobsOptions;
import java.util.Optional;
import java.util.function.Supplier;

/** What a missing blob, or a container that nobody made yet, comes to. */
final class Containers {
  private Containers() {}

  /** Writes; where the container is missing, makes it and writes again. */
  static void creatingIfMissing(BlobContainerClient container, Runnable write) {
    try {
      write.run();
    } catch (BlobStorageException e) {
      if (!BlobErrorCode.CONTAINER_NOT_FOUND.equals(e.getErrorCode())) {
        throw e;
      }
      container.createIfNotExists();
      write.run();
    }
  }

  /** Goes through a container; nothing happens if it is not there. */
  static void unlessMissing(Runnable work) {
    try {
      work.run();
    } catch (BlobStorageException e) {
      if (!BlobErrorCode.CONTAINER_NOT_FOUND.equals(e.getErrorCode())) {
        throw e;
      }
    }
  }

  /** Removes all that begins so; nothing happens if there is nothing. */
  static void deleteAll(BlobContainerClient container, String prefix) {
    unlessMissing(
        () ->
            container
                .listBlobs(new ListBlobsOptions().setPrefix(prefix), null)
                .forEach(item -> container.getBlobClient(item.getName()).deleteIfExists()));
  }

  /** Reads; empty if the blob or its container is not there. */
  static <T> Optional<T> ifPresent(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (BlobStorageException e) {
      if (e.getStatusCode() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
