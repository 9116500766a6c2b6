package app.smartdocs.local.host;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a host is to run.
 *
 * @param app the packaged app: {@code host.json}, a folder with {@code function.json} per function,
 *     the jars
 * @param port on loopback; 0 for a free one
 * @param settings the app settings that bindings name
 * @param principals who callers are
 * @param keys that open functions of level FUNCTION; none opens them
 * @param state where timers remember their last run; null if they need not
 * @param timing how long queues wait for what
 */
public record HostOptions(
    Path app,
    int port,
    Map<String, String> settings,
    Principals principals,
    Set<String> keys,
    @Nullable Path state,
    QueueTiming timing) {
  public HostOptions {
    settings = Map.copyOf(settings);
    keys = Set.copyOf(keys);
  }

  /** The usual ones. */
  public static HostOptions of(Path app, int port, Map<String, String> settings) {
    return new HostOptions(
        app, port, settings, new Principals(), Set.of(), null, QueueTiming.PRODUCTION);
  }
}
