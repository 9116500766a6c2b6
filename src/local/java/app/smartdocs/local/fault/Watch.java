package app.smartdocs.local.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Notes the requests of a kind that arrive at a tap. */
public final class Watch {
  private final Predicate<Request> predicate;
  private final List<Request> seen = new CopyOnWriteArrayList<>();

  Watch(Predicate<Request> predicate) {
    this.predicate = predicate;
  }

  void look(Request request) {
    if (predicate.test(request)) {
      seen.add(request);
    }
  }

  /** What arrived so far, in order; {@link Request#at} tells the rate. */
  public List<Request> seen() {
    return List.copyOf(seen);
  }

  public int count() {
    return seen.size();
  }
}
