package app.smartdocs.sql;

import app.smartdocs.job.LogLine;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The database's time, which is the same for all instances: leases and due times compare, whatever
 * a machine's own clock says or jumps to. Asked for now and then; in between, a stopwatch that no
 * jump moves adds what has passed. To the microsecond, as the databases keep it.
 */
public final class DatabaseClock implements InstantSource {
  private static final Logger LOG = System.getLogger(DatabaseClock.class.getName());
  private static final long ASKED_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

  // A stopwatch may stand still while a machine sleeps; its clock tells that it did.
  private static final Duration SUSPICIOUS = Duration.ofSeconds(2);

  private final Database database;
  private final InstantSource machine;
  private final LongSupplier stopwatch;

  private Instant base;
  private Instant machineBase;
  private long baseNanos;
  private boolean asked;

  public DatabaseClock(Database database) {
    this(database, InstantSource.system(), System::nanoTime);
  }

  /** With another machine's clock and stopwatch, for tests. */
  DatabaseClock(Database database, InstantSource machine, LongSupplier stopwatch) {
    this.database = database;
    this.machine = machine;
    this.stopwatch = stopwatch;
    this.base = machine.instant();
    this.machineBase = base;
    this.baseNanos = stopwatch.getAsLong();
  }

  @Override
  public synchronized Instant instant() {
    long passed = stopwatch.getAsLong() - baseNanos;
    if (!asked || passed > ASKED_EVERY_NANOS || hasJumped(passed)) {
      ask();
      passed = stopwatch.getAsLong() - baseNanos;
    }
    return base.plusNanos(passed).truncatedTo(ChronoUnit.MICROS);
  }

  private boolean hasJumped(long passed) {
    Duration apart = Duration.between(machineBase.plusNanos(passed), machine.instant()).abs();
    return apart.compareTo(SUSPICIOUS) > 0;
  }

  private void ask() {
    try {
      database.once(
          handle -> {
            // Within: to wait for a connection is not half the way to the database.
            long before = stopwatch.getAsLong();
            long micros =
                handle.createQuery("SELECT micros FROM database_clock").mapTo(Long.class).one();
            long after = stopwatch.getAsLong();
            base = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).plusNanos((after - before) / 2);
            baseNanos = after;
            return micros;
          });
      machineBase = machine.instant();
      asked = true;
    } catch (RuntimeException unreachable) {
      // What is known goes on, for a minute: whoever needs the time needs the database next. Before
      // the first answer nothing is known, and after a jump it is doubtful: the next call asks
      // again.
      LogLine.of("TimeUnknown").warn(LOG, unreachable);
      long now = stopwatch.getAsLong();
      base = base.plusNanos(now - baseNanos);
      machineBase = machineBase.plusNanos(now - baseNanos);
      baseNanos = now;
    }
  }
}
