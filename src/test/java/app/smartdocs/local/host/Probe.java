package app.smartdocs.local.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What functions under test and their test share. They live in different class loaders, so it goes
 * through what both have: the JDK's classes and the system's properties.
 */
final class Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final Semaphore gate = new Semaphore(0);

  private Probe() {}

  /** A new one for a test, in the place of any other. */
  static Probe installed() {
    Probe probe = new Probe();
    System.getProperties().put("probe.events", probe.events);
    System.getProperties().put("probe.gate", probe.gate);
    return probe;
  }

  /** Called by functions. */
  @SuppressWarnings("unchecked")
  static void say(String event) {
    ((BlockingQueue<String>) shared("probe.events")).add(event);
  }

  /** Called by functions: waits until the test lets one through. */
  static void passGate() throws InterruptedException {
    ((Semaphore) shared("probe.gate")).acquire();
  }

  private static Object shared(String name) {
    return Objects.requireNonNull(System.getProperties().get(name), name);
  }

  void open(int passages) {
    gate.release(passages);
  }

  /** The next event. */
  String next() throws InterruptedException {
    String event = events.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null) {
      throw new AssertionError("Nothing happened within " + PATIENCE);
    }
    return event;
  }

  List<String> next(int count) throws InterruptedException {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(next());
    }
    return all;
  }

  /** What has happened and was not asked for yet. */
  List<String> rest() {
    List<String> all = new ArrayList<>();
    events.drainTo(all);
    return all;
  }
}
