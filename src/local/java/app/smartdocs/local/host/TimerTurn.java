package app.smartdocs.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The right to fire a timer, which one host at a time has (M4), and when it is to fire next (M3).
 * In Azure these are a blob's lease and the blob; here they are a file's lock and a file.
 */
record TimerTurn(@Nullable FileChannel channel, @Nullable Path file) implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TimerTurn.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /**
   * Waits for the turn; empty if the host stops before it comes.
   *
   * @param state where turns are kept; null for a host that is alone, and forgets
   */
  static Optional<TimerTurn> take(@Nullable Path state, String name, InFlight stop)
      throws InterruptedException {
    if (state == null) {
      return Optional.of(new TimerTurn(null, null));
    }
    try {
      Files.createDirectories(state);
      FileChannel channel =
          FileChannel.open(
              state.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      TimerTurn turn = new TimerTurn(channel, state.resolve(name + ".next"));
      while (!isMine(channel)) {
        stop.pause(PATIENCE);
        if (stop.isStopped()) {
          turn.close();
          return Optional.empty();
        }
      }
      return Optional.of(turn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMine(FileChannel channel) throws IOException {
    try {
      // Held until the channel is closed, or the process is gone.
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException anotherHostInThisProcess) {
      return false;
    }
  }

  /** The tick of this schedule that passed while nobody was there, if one did. */
  Optional<Instant> missed(Schedule schedule, Instant now) {
    if (file == null || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String[] lines = Files.readString(file).split("\n", -1);
      // Another schedule's tick is nobody's.
      return lines.length > 1 && lines[1].equals(schedule.expression())
          ? Optional.of(Instant.parse(lines[0])).filter(next -> !next.isAfter(now))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remember(Schedule schedule, Instant next) {
    if (file != null) {
      try {
        Files.writeString(file, next + "\n" + schedule.expression() + "\n");
      } catch (IOException e) {
        LOG.log(Level.WARNING, "The next tick could not be kept", e);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A timer's lock could not be given back", e);
    }
  }
}
