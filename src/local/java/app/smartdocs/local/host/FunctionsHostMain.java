package app.smartdocs.local.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The host as a process of its own: {@code --app DIR --port N [--state DIR] [--key KEY] [--cors
 * ORIGIN] [--hidden SECONDS] [--parent PID]}. App settings come from the environment. {@code
 * --hidden} is how long a message stays hidden whose process dies, 600 as in Azure. Once it serves,
 * it prints one line with its address; it stops when it is asked to, or when its parent is gone.
 */
public final class FunctionsHostMain {
  private static final Set<String> NAMES =
      Set.of("--app", "--port", "--state", "--key", "--cors", "--hidden", "--parent");

  private FunctionsHostMain() {}

  public static void main(String[] args) throws InterruptedException {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    try {
      serve(options(args));
    } catch (HostException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!NAMES.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException(
            "Not an option with a value: " + args[i] + ". There are " + NAMES + ".");
      }
      options.put(args[i], args[i + 1]);
    }
    return options;
  }

  private static void serve(Map<String, String> options) throws InterruptedException {
    String key = options.get("--key");
    String state = options.get("--state");
    Set<String> keys = new HashSet<>();
    if (key != null) {
      keys.add(key);
    }
    int port = Integer.parseInt(options.getOrDefault("--port", "7071"));
    Duration hidden = Duration.ofSeconds(Long.parseLong(options.getOrDefault("--hidden", "600")));
    Path app = Path.of(options.getOrDefault("--app", "."));
    FunctionsHost host =
        FunctionsHost.start(
            HostOptions.of(app, port, System.getenv())
                .withHttp(new HostOptions.Http(port, keys, new Principals(), options.get("--cors")))
                .withTiming(QueueTiming.hiddenFor(hidden))
                .withState(state == null ? null : Path.of(state)));
    Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop"));
    stopWithParent(options.get("--parent"));
    System.out.println("Functions host listening on " + host.baseUri());
    new CountDownLatch(1).await();
  }

  private static void stopWithParent(@Nullable String parent) {
    if (parent != null) {
      long pid = Long.parseLong(parent);
      Thread watch = new Thread(() -> exitAfter(pid), "parent-watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void exitAfter(long parent) {
    ProcessHandle.of(parent).ifPresent(process -> process.onExit().join());
    System.exit(0);
  }
}
