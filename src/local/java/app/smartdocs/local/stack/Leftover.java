package app.smartdocs.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that an earlier run started and may have left behind: known by its number and by when
 * it started, since numbers are used again.
 *
 * @param started as the system tells it, to about a second
 */
record Leftover(long pid, Instant started) {
  private static final Duration CLOCK_ERROR = Duration.ofSeconds(3);

  /** Notes a process, for the next run to find. */
  static void note(Path file, ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was noted; empty where nothing legible was. */
  static Optional<Leftover> noted(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String[] parts = Files.readString(file).strip().split(" ", 2);
      return Optional.of(
          new Leftover(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException cutShort) {
      return Optional.empty();
    }
  }

  /** The process, if it still runs. */
  Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                Duration.between(started, startOf(process)).abs().compareTo(CLOCK_ERROR) <= 0);
  }

  /** Waits for its end, which it comes to by itself when its parent is gone; then ends it. */
  void end() {
    alive()
        .ifPresent(
            process -> {
              if (!Processes.hasEnded(process, Duration.ofSeconds(5))) {
                process.destroy();
              }
              if (!Processes.hasEnded(process, Duration.ofSeconds(5))) {
                process.destroyForcibly();
                Processes.hasEnded(process, Duration.ofSeconds(5));
              }
            });
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
