package app.smartdocs.operations;

import java.time.Duration;
import java.util.List;

/** All that is put right from time to time, by one instance at a time. */
public final class Sweep {
  // Short, since an instance that is killed holds its turn until then, and the sweep after that
  // matters most. Two side by side do no harm: each row is taken once.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Turns turns;
  private final List<Runnable> parts;

  /**
   * Wires the sweep.
   *
   * @param parts none waits for another to be well
   */
  public Sweep(Turns turns, List<Runnable> parts) {
    this.turns = turns;
    this.parts = List.copyOf(parts);
  }

  /**
   * Sweeps once, unless another instance does.
   *
   * @throws RuntimeException what the first part that failed said, when all have had their turn
   */
  public void run() {
    boolean unused = turns.take(Turns.Turn.SWEEP, LONGEST, this::each);
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
