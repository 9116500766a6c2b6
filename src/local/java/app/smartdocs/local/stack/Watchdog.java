package app.smartdocs.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Ends a process that is nobody's child when this one is gone, however it ended: a shell that reads
 * from a pipe which nobody writes to, and which ends with us. Where there is no {@code sh}, the
 * next start has to clean up.
 */
final class Watchdog implements AutoCloseable {
  // INT is PostgreSQL's fast shutdown. The terminal's own Ctrl-C must not end the watch.
  private static final String SCRIPT =
      "trap '' INT HUP; while read -r line; do :; done; kill -INT \"$1\"";

  private final long watched;
  private final @Nullable Process process;

  private Watchdog(long watched, @Nullable Process process) {
    this.watched = watched;
    this.process = process;
  }

  static Watchdog over(long pid) {
    if (!Files.exists(Path.of("/bin/sh"))) {
      return new Watchdog(pid, null);
    }
    try {
      return new Watchdog(
          pid,
          new ProcessBuilder("/bin/sh", "-c", SCRIPT, "watchdog", Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long watched() {
    return watched;
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
