package app.smartdocs.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the repository, as far as it goes without a build. */
final class ScriptTest {
  private final Path home;
  private final Path bin;

  ScriptTest(@TempDir Path home) throws IOException {
    this.home = home;
    this.bin = Files.createDirectory(home.resolve("bin"));
  }

  record Ended(int code, String output) {}

  private static Ended run(Map<String, String> environment, String... args) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "smartdocs");
    builder.command().addAll(List.of(args));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(Processes.await(process), output);
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void helpNamesEveryCommand() throws IOException {
    for (String help : List.of("help", "--help", "-h")) {
      Ended ended = run(Map.of(), help);

      assertThat(ended.code()).isZero();
      assertThat(ended.output()).contains("up [--port N]", "migrate JDBC_URL", "bench", "help");
    }
  }

  @Test
  void anUnknownCommandIsNamedAfterTheUsage() throws IOException {
    Ended ended = run(Map.of(), "upp");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).contains("Usage:").endsWith("there is no command upp.\n");
  }

  @Test
  void anOldJavaIsToldInOneLine() throws IOException {
    program("java", "echo 'openjdk version \"1.8.0_392\"' >&2");
    program("javac", "");

    Ended ended = run(Map.of("JAVA_HOME", home.toString()), "up");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output())
        .contains("needs JDK 17 or newer")
        .contains("1.8.0_392")
        .hasLineCount(1);
  }

  @Test
  void aMissingJavaIsToldInOneLine() throws IOException {
    Ended ended = run(Map.of("JAVA_HOME", home.toString()), "up");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).contains("there is no " + home).contains("JDK 17").hasLineCount(1);
  }
}
