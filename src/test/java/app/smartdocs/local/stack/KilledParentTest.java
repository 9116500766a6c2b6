package app.smartdocs.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledParentTest {
  private final Path folder;

  KilledParentTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void storageAndDatabaseEndWithAParentThatWasKilledAndStartAgainAtOnce() throws IOException {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartAndWait.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<ProcessHandle> children;
    try (BufferedReader output = parent.inputReader()) {
      children =
          Stream.of(output.readLine().split(" ", -1))
              .map(Long::parseLong)
              .map(ProcessHandle::of)
              .flatMap(Optional::stream)
              .toList();
      assertThat(children).hasSize(2);
    } finally {
      parent.destroyForcibly();
    }
    StartAndWait.Parts.start(folder).close();
    assertThat(children).allMatch(child -> Processes.hasEnded(child, Duration.ofSeconds(10)));
  }
}
