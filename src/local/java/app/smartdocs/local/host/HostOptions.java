package app.smartdocs.local.host;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a host is to run.
 *
 * @param app the packaged app: {@code host.json}, a folder with {@code function.json} per function,
 *     the jars
 * @param settings the app settings that bindings name, as the platform would give them
 * @param http where and to whom it answers
 * @param state where timers remember their next tick; null if a missed one need not be noticed
 * @param timing how long queues wait for what
 * @param clock what timers go by
 */
public record HostOptions(
    Path app,
    Map<String, String> settings,
    Http http,
    @Nullable Path state,
    QueueTiming timing,
    InstantSource clock) {
  public HostOptions {
    settings = Map.copyOf(settings);
  }

  /**
   * How HTTP functions are reached.
   *
   * @param port on loopback; 0 for a free one
   * @param keys that open functions of another level than ANONYMOUS; with none, nobody gets in
   * @param principals who callers are
   * @param corsOrigin the one origin whose pages may call; null for none but the host's own
   */
  public record Http(
      int port, Set<String> keys, Principals principals, @Nullable String corsOrigin) {
    public Http {
      keys = Set.copyOf(keys);
    }
  }

  /** The usual ones. */
  public static HostOptions of(Path app, int port, Map<String, String> settings) {
    return new HostOptions(
        app,
        settings,
        new Http(port, Set.of(), new Principals(), null),
        null,
        QueueTiming.PRODUCTION,
        InstantSource.system());
  }

  public HostOptions withHttp(Http other) {
    return new HostOptions(app, settings, other, state, timing, clock);
  }

  public HostOptions withState(@Nullable Path other) {
    return new HostOptions(app, settings, http, other, timing, clock);
  }

  public HostOptions withTiming(QueueTiming other) {
    return new HostOptions(app, settings, http, state, other, clock);
  }

  public HostOptions withClock(InstantSource other) {
    return new HostOptions(app, settings, http, state, timing, other);
  }
}
