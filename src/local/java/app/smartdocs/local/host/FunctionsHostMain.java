package app.smartdocs.local.host;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The host as a process of its own: {@code --app DIR --port N [--state DIR] [--key KEY] [--parent
 * PID]}. App settings come from the environment. Once it serves, it prints one line with its
 * address; it stops when it is asked to, or when its parent is gone.
 */
public final class FunctionsHostMain {
  private FunctionsHostMain() {}

  public static void main(String[] args) throws InterruptedException {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    try {
      serve(options);
    } catch (HostException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void serve(Map<String, String> options) throws InterruptedException {
    String state = options.get("--state");
    String key = options.get("--key");
    FunctionsHost host =
        FunctionsHost.start(
            new HostOptions(
                Path.of(options.getOrDefault("--app", ".")),
                Integer.parseInt(options.getOrDefault("--port", "7071")),
                System.getenv(),
                new Principals(),
                key == null ? Set.of() : Set.of(key),
                state == null ? null : Path.of(state),
                QueueTiming.PRODUCTION));
    Runtime.getRuntime().addShutdownHook(new Thread(host::close));
    stopWithParent(options.get("--parent"));
    System.out.println("Functions host listening on " + host.baseUri());
    new CountDownLatch(1).await();
  }

  private static void stopWithParent(@Nullable String parent) {
    if (parent != null) {
      Thread watch = new Thread(() -> exitAfter(Long.parseLong(parent)), "parent-watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void exitAfter(long parent) {
    ProcessHandle.of(parent).ifPresent(process -> process.onExit().join());
    System.exit(0);
  }
}
