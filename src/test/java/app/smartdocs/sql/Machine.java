package app.smartdocs.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** A machine's clock, which may jump, and its stopwatch, which does not. */
final class Machine implements InstantSource {
  private final LongSupplier nanos;
  private Instant start;
  private Duration run = Duration.ZERO;

  private Machine(Instant start, LongSupplier nanos) {
    this.start = start;
    this.nanos = nanos;
  }

  /** One whose clock is wrong by that much, and whose time passes when it is told to. */
  static Machine wrongBy(Duration error) {
    return new Machine(Instant.now().plus(error), () -> 0);
  }

  /** One whose time passes as the real one does. */
  static Machine running() {
    long begin = System.nanoTime();
    return new Machine(Instant.now(), () -> System.nanoTime() - begin);
  }

  synchronized void pass(Duration time) {
    run = run.plus(time);
  }

  /** Set, by a person or another clock; or asleep, while its stopwatch stood still. */
  synchronized void jump(Duration by) {
    start = start.plus(by);
  }

  @Override
  public synchronized Instant instant() {
    return start.plusNanos(stopwatch());
  }

  synchronized long stopwatch() {
    return run.toNanos() + nanos.getAsLong();
  }
}
