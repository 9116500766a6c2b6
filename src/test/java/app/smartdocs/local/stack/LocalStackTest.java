package app.smartdocs.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalStackTest {
  private final Path folder;

  LocalStackTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nothingRunsOnWhenTheFunctionsDoNotStart() {
    Set<String> started = new ConcurrentSkipListSet<>();
    StackOptions options =
        StackOptions.inMemory(folder.resolve("no-app-here"), folder)
            .withStarted((part, time) -> started.add(part));
    List<ProcessHandle> before = children();

    assertThatThrownBy(() -> LocalStack.start(options))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("The functions do not start")
        .hasMessageContaining("no-app-here");

    assertThat(started)
        .containsExactly(
            "Azurite (blobs and queues)", "Document Intelligence", "Language model", "PostgreSQL");
    assertThat(children())
        .filteredOn(child -> !before.contains(child))
        .allMatch(child -> Processes.hasEnded(child, Duration.ofSeconds(10)));
  }

  @Test
  void aTakenPortIsToldBeforeAnythingStarts() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<ProcessHandle> before = children();
      StackOptions options = StackOptions.inMemory(folder, folder).withPort(taken.getLocalPort());

      assertThatThrownBy(() -> LocalStack.start(options))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
      assertThat(children()).isEqualTo(before);
    }
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().descendants().toList();
  }
}
