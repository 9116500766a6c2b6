package app.smartdocs.operations;

import java.time.Duration;
import java.util.List;

/** All that is put right from time to time, by one instance at a time. */
public final class Sweep {
  // Short, since an instance that is killed holds its turn until then, and the sweep after that
  // matters most. Two side by side do no harm: each row is taken once.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** How long after the last sign of life there is still reason to look. */
  public static final Duration QUIET_AFTER = Duration.ofMinutes(15);

  private final Activity activity;
  private final Turns turns;
  private final List<Runnable> parts;

  /**
   * Wires the sweep.
   *
   * @param parts none waits for another to be well
   */
  public Sweep(Activity activity, Turns turns, List<Runnable> parts) {
    this.activity = activity;
    this.turns = turns;
    this.parts = List.copyOf(parts);
  }

  /**
   * Sweeps once, unless another instance does or nothing has happened for long.
   *
   * @throws RuntimeException what the first part that failed said, when all have had their turn
   */
  public void run() {
    if (!activity.within(QUIET_AFTER)) {
      return;
    }
    try {
      boolean unused = turns.take(Turns.Turn.SWEEP, LONGEST, this::each);
    } catch (RuntimeException failure) {
      // Nobody knows what is left to do: the next sweep looks again, however long this lasts.
      activity.note();
      throw failure;
    }
  }

  private void each() {
    RuntimeException first = null;
    for (Runnable part : parts) {
      try {
        part.run();
      } catch (RuntimeException failure) {
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
