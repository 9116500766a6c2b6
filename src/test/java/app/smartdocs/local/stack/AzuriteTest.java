package app.smartdocs.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobCorsRule;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueServiceClientBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AzuriteTest {
  private static final NodeModules MODULES = NodeModules.installed();

  private final Path folder;

  AzuriteTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void blobsAndMessagesAreThereAfterARestart() {
    Path location = folder.resolve("azurite");
    try (Azurite azurite = Azurite.start(MODULES, location, 0, 0, null)) {
      new BlobServiceClientBuilder()
          .connectionString(azurite.connectionString())
          .buildClient()
          .createBlobContainer("kept")
          .getBlobClient("letter.txt")
          .upload(BinaryData.fromString("still here"));
      QueueClient queue = queue(azurite);
      queue.create();
      queue.sendMessage("look at this row");
    }
    try (Azurite azurite = Azurite.start(MODULES, location, 0, 0, null)) {
      assertThat(
              new BlobServiceClientBuilder()
                  .connectionString(azurite.connectionString())
                  .buildClient()
                  .getBlobContainerClient("kept")
                  .getBlobClient("letter.txt")
                  .downloadContent())
          .hasToString("still here");
      assertThat(queue(azurite).receiveMessage().getBody()).hasToString("look at this row");
    }
  }

  @Test
  void nothingRunsAfterClose() {
    Azurite azurite = Azurite.inMemory(MODULES);
    azurite.close();
    assertThat(ProcessHandle.of(azurite.pid()).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aPageOfAnAllowedOriginMayUploadStraightToStorage() {
    try (Azurite azurite = Azurite.inMemory(MODULES)) {
      azurite.allowOrigins(List.of("http://127.0.0.1:7071", "http://localhost:7071"));
      assertThat(
              new BlobServiceClientBuilder()
                  .connectionString(azurite.connectionString())
                  .buildClient()
                  .getProperties()
                  .getCors())
          .extracting(BlobCorsRule::getAllowedOrigins)
          .containsExactly("http://127.0.0.1:7071,http://localhost:7071");
    }
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Azurite.start(MODULES, null, taken.getLocalPort(), 0, null))
          .hasMessage(
              "Port "
                  + taken.getLocalPort()
                  + " is taken by another program, so Azurite's blob service can't start.");
    }
  }

  private static QueueClient queue(Azurite azurite) {
    return new QueueServiceClientBuilder()
        .connectionString(azurite.connectionString())
        .buildClient()
        .getQueueClient("kept");
  }
}
