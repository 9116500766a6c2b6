package app.smartdocs.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Child processes: awaited, stopped. */
final class Processes {
  private Processes() {}

  /** Where a process prints to: the end of a file, whose folder is made, or nowhere. */
  static ProcessBuilder.Redirect output(@Nullable Path log) {
    if (log == null) {
      return ProcessBuilder.Redirect.DISCARD;
    }
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ProcessBuilder.Redirect.appendTo(log.toFile());
  }

  static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Asks the process to end; after the grace it is not asked any more. */
  static void stop(Process process, Duration grace) {
    process.destroy();
    if (!hasEnded(process.toHandle(), grace)) {
      process.destroyForcibly();
      hasEnded(process.toHandle(), Duration.ofSeconds(5));
    }
  }

  /** Waits for the end; false if the time is up before it. */
  static boolean hasEnded(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until the condition holds, or the process has ended, or the time is up, or an interrupt.
   */
  static boolean awaitReady(Process process, Duration patience, BooleanSupplier ready) {
    Instant end = Instant.now().plus(patience);
    while (process.isAlive()
        && Instant.now().isBefore(end)
        && !Thread.currentThread().isInterrupted()) {
      if (ready.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return false;
  }
}
