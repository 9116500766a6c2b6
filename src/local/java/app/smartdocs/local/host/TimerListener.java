package app.smartdocs.local.host;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fires one timer, as M1 to M4 say. */
final class TimerListener implements Listener {
  private static final Logger LOG = Logger.getLogger(TimerListener.class.getName());
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.SPRING));

  private final LoadedFunction function;
  private final ExecutionTime schedule;
  private final Deadline deadline;
  private final @Nullable Path state;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Begins to wait for the first tick.
   *
   * @param state a folder where the next tick is kept; null if a missed one need not be noticed
   */
  TimerListener(
      LoadedFunction function,
      String expression,
      @Nullable Path state,
      Duration limit,
      ScheduledExecutorService scheduler) {
    this.function = function;
    this.schedule = ExecutionTime.forCron(PARSER.parse(sixFields(expression)));
    this.state = state;
    this.deadline = new Deadline(limit, scheduler);
    this.thread = new Thread(this::run, "timer-" + function.name());
    thread.setDaemon(true);
    thread.start();
  }

  private static String sixFields(String expression) {
    return expression.strip().split("\\s+").length == 5 ? "0 " + expression : expression;
  }

  private void run() {
    try (Turn turn = Turn.take(state, function.name(), stopped)) {
      if (turn.missed()) {
        fire(true);
      }
      Instant next = after(Instant.now());
      while (!awaited(next, turn)) {
        fire(false);
        // A tick that came while the function ran is made up for once; others are dropped.
        Instant following = after(next);
        Instant now = Instant.now();
        next = following.isBefore(now) ? now : following;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaited(Instant next, Turn turn) throws InterruptedException {
    turn.remember(next);
    long left = Duration.between(Instant.now(), next).toMillis();
    return stopped.await(Math.max(left, 0), TimeUnit.MILLISECONDS);
  }

  private Instant after(Instant time) {
    return schedule
        .nextExecution(ZonedDateTime.ofInstant(time, ZoneOffset.UTC))
        .orElseThrow()
        .toInstant();
  }

  private void fire(boolean pastDue) {
    String timer =
        "{\"Schedule\":{\"AdjustForDST\":true},\"ScheduleStatus\":null,\"IsPastDue\":"
            + pastDue
            + "}";
    deadline.run(function, timer, Map.of());
  }

  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The right to fire a timer, which one host at a time has, and when it is to fire next. */
  private record Turn(@Nullable FileChannel channel, @Nullable FileLock lock, @Nullable Path file)
      implements AutoCloseable {

    static Turn take(@Nullable Path state, String name, CountDownLatch stopped)
        throws InterruptedException {
      if (state == null) {
        return new Turn(null, null, null);
      }
      try {
        Files.createDirectories(state);
        FileChannel channel =
            FileChannel.open(
                state.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        while (lock == null && !stopped.await(200, TimeUnit.MILLISECONDS)) {
          lock = tryLock(channel);
        }
        return new Turn(channel, lock, state.resolve(name + ".next"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
      try {
        return channel.tryLock();
      } catch (OverlappingFileLockException heldInThisProcess) {
        return null;
      }
    }

    /** Whether a tick passed while nobody was there. */
    boolean missed() {
      try {
        return lock != null
            && file != null
            && Files.exists(file)
            && Instant.parse(Files.readString(file)).isBefore(Instant.now());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void remember(Instant next) {
      if (file != null && lock != null) {
        try {
          Files.writeString(file, next.toString());
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
}
