package app.smartdocs.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, in a folder of its own. */
final class UpTest {
  private final Path folder;

  UpTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String up(String... args) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Up.class.getName());
    builder.command().addAll(List.of(args));
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(Processes.await(process)).isEqualTo(1);
    return output;
  }

  @Test
  void aSecondStackIsToldOfTheFirstWhichRunsOn() throws IOException {
    Path local = folder.resolve(".local");
    URI address = URI.create("http://127.0.0.1:7071");
    RunLock first = RunLock.take(local, address);
    assertThat(up())
        .contains("runs here already at " + address)
        .contains("process " + ProcessHandle.current().pid());
    assertThat(local.resolve("running")).exists();
    first.close();
    assertThat(local.resolve("running")).doesNotExist();
  }

  @Test
  void theNoteOfAKilledStackHindersNobody() throws IOException {
    Path local = Files.createDirectories(folder.resolve(".local"));
    Files.writeString(local.resolve("running"), "1 http://127.0.0.1:7071\n");

    RunLock.take(local, URI.create("http://127.0.0.1:8080")).close();

    assertThat(local.resolve("running")).doesNotExist();
  }

  @Test
  void aTakenPortIsNamedWithTheOption() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(up("--port", port))
          .contains("Port " + port + " is taken by another program")
          .contains("./smartdocs up --port ");
    }
  }
}
