package app.smartdocs.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Ends a PostgreSQL server, which is nobody's child, when this process is gone, however it ended: a
 * shell that reads from a pipe which nobody writes to, and which ends with us. Where there is no
 * {@code sh}, the next start has to clean up.
 */
final class Watchdog implements AutoCloseable {
  // INT is PostgreSQL's fast shutdown. The terminal's own Ctrl-C must not end the watch. A server
  // that is just starting has not written its file yet.
  private static final String SCRIPT =
      """
      trap '' INT HUP
      while read -r line; do :; done
      for try in 1 2 3 4; do
        if [ -s "$1" ]; then
          read -r pid <"$1"
          kill -INT "$pid"
          exit
        fi
        sleep 1
      done
      """;

  private final @Nullable Process process;

  private Watchdog(@Nullable Process process) {
    this.process = process;
  }

  /**
   * Begins before the server starts, so that no moment is unwatched.
   *
   * @param pidFile of the server, with its number in the first line; there is none yet
   */
  static Watchdog over(Path pidFile) {
    if (!Files.exists(Path.of("/bin/sh"))) {
      return new Watchdog(null);
    }
    try {
      return new Watchdog(
          new ProcessBuilder(
                  "/bin/sh", "-c", SCRIPT, "watchdog", pidFile.toAbsolutePath().toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what is watched, now or when it shows itself in the next seconds. */
  void fire() {
    if (process != null) {
      try {
        process.getOutputStream().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Ends the watch, not what is watched. */
  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      Processes.await(process);
    }
  }
}
