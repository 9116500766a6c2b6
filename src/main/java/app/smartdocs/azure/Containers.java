package app.smartdocs.azure;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobStorageException;
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
