package app.smartdocs.local.openai;

import app.smartdocs.local.openai.ModelFault.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that are still to strike, in the order in which they were added. */
public final class ModelFaults {
  private final List<ModelFault> pending = new ArrayList<>();

  public synchronized void add(ModelFault fault) {
    if (fault.times() < 1) {
      throw new IllegalArgumentException("times must be 1 or more.");
    }
    pending.add(fault);
  }

  /** All is well again. */
  public synchronized void clear() {
    pending.clear();
  }

  /** Takes the first that strikes such a request; null if none does. */
  synchronized @Nullable ModelFault strike(String rows) {
    for (Iterator<ModelFault> all = pending.iterator(); all.hasNext(); ) {
      ModelFault next = all.next();
      if (next.containing() == null || rows.contains(next.containing())) {
        all.remove();
        if (next.times() > 1) {
          Kind kind = next.kind();
          pending.add(0, new ModelFault(kind, next.times() - 1, next.containing(), next.seconds()));
        }
        return next;
      }
    }
    return null;
  }
}
