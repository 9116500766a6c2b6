package app.smartdocs.local.docintel.rest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults that are still to strike, in the order in which they were added. */
public final class Faults {
  private final List<Pending> pending = new ArrayList<>();

  private static final class Pending {
    private final Fault fault;
    private int left;

    Pending(Fault fault) {
      this.fault = fault;
      this.left = fault.times();
    }
  }

  /**
   * Adds one.
   *
   * @throws IllegalArgumentException if it strikes less than once, or where it makes no sense
   */
  public synchronized void add(Fault fault) {
    if (fault.times() < 1) {
      throw new IllegalArgumentException("times must be 1 or more.");
    }
    boolean ofAnalyses =
        fault.effect() instanceof Fault.Fail
            || fault.effect() instanceof Fault.Slow
            || fault.effect() instanceof Fault.Worsening;
    boolean ofResults =
        fault.effect() instanceof Fault.Truncate || fault.effect() instanceof Fault.Forget;
    if (fault.call() == Fault.Call.ANALYZE ? ofResults : ofAnalyses) {
      throw new IllegalArgumentException("This effect is for the other call.");
    }
    pending.add(new Pending(fault));
  }

  /** All is well again. */
  public synchronized void clear() {
    pending.clear();
  }

  /** Takes the first that strikes such a call; it counts as having struck. */
  synchronized Optional<Fault.Effect> strike(
      Fault.Call call, String modelId, @Nullable String url) {
    for (Iterator<Pending> all = pending.iterator(); all.hasNext(); ) {
      Pending next = all.next();
      if (matches(next.fault, call, modelId, url)) {
        next.left--;
        if (next.left == 0) {
          all.remove();
        }
        return Optional.of(next.fault.effect());
      }
    }
    return Optional.empty();
  }

  private static boolean matches(
      Fault fault, Fault.Call call, String modelId, @Nullable String url) {
    return fault.call() == call
        && (fault.modelId() == null || fault.modelId().equals(modelId))
        && (fault.urlContains() == null || (url != null && url.contains(fault.urlContains())));
  }
}
