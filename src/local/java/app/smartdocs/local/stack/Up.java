package app.smartdocs.local.stack;

import app.smartdocs.local.stack.Samples.Seen;
import app.smartdocs.local.stack.Samples.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * {@code ./smartdocs up}: starts everything on this machine, reads the bundled documents, tells
 * where to go, and stops everything when it is asked to end.
 */
public final class Up {
  private static final Path FOLDER = Path.of(".local");
  private static final Path APP = Path.of("target", "azure-functions", "smartdocs");
  private static final Path SAMPLES = Path.of("samples");
  private static final List<Path> SUITES =
      List.of(Path.of("suites/notas-fiscais.zip"), Path.of("suites/identidades.zip"));
  private static final Duration SAMPLES_PATIENCE = Duration.ofSeconds(90);

  private final Console console = Console.standard();
  private final Parts parts = new Parts();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final int port;

  private Up(int port) {
    this.port = port;
  }

  public static void main(String[] args) {
    try {
      new Up(port(args)).run();
    } catch (StackException | UncheckedIOException e) {
      System.err.println("smartdocs: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Takes what stands after {@code up}. */
  static int port(String[] args) {
    if (args.length == 0) {
      return 7071;
    }
    if (args.length == 2 && args[0].equals("--port") && args[1].matches("\\d{1,5}")) {
      int port = Integer.parseInt(args[1]);
      if (port > 0 && port < 65536) {
        return port;
      }
    }
    throw new StackException(
        "up takes --port N, with N from 1 to 65535, and not \"" + String.join(" ", args) + "\".");
  }

  private void run() {
    URI address = URI.create("http://127.0.0.1:" + port);
    RunLock lock = RunLock.take(FOLDER, address);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lock), "stop"));
    logToFile();
    try {
      serve();
    } catch (StackException | UncheckedIOException e) {
      parts.close();
      // What fails while all is being stopped is no news.
      if (!stopping.get()) {
        throw e;
      }
    }
  }

  private void serve() {
    if (!Ports.isFree(port)) {
      throw new StackException(
          "Port "
              + port
              + " is taken by another program. Stop that one, or choose another port:"
              + " ./smartdocs up --port "
              + (port + 1));
    }
    LocalStack stack = start();
    Samples samples = new Samples(SAMPLES, stack.baseUri());
    showSamples(samples, stack.baseUri());
    bringSuites(samples);
    tellWhere(stack);
    stack.awaitFunctionsEnd();
    throw new StackException("The functions have ended; " + log("functions") + " says why.");
  }

  private static Path log(String name) {
    return FOLDER.resolve("logs").resolve(name + ".log");
  }

  private static void logToFile() {
    try {
      Path file = log("up");
      Files.createDirectories(file.resolveSibling("."));
      System.setProperty(
          "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
      Logger root = LogManager.getLogManager().getLogger("");
      for (Handler handler : root.getHandlers()) {
        root.removeHandler(handler);
      }
      Handler handler = new FileHandler(file.toString(), true);
      handler.setFormatter(new SimpleFormatter());
      root.addHandler(handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalStack start() {
    Instant begin = Instant.now();
    NodeModules modules = NodeModules.installed();
    console.heading("Starting SmartDocs on this machine");
    LocalStack stack =
        LocalStack.start(
            StackOptions.kept(APP, FOLDER, port)
                // Work that a stop cut short goes on soon after the next start.
                .withSetting("LEASE_SECONDS", "10")
                .withSetting("SWEEP_SCHEDULE", "*/15 * * * * *")
                .withStarted(this::tellStarted),
            modules,
            parts);
    say("  Ready after " + Console.seconds(Duration.between(begin, Instant.now())) + ".");
    return stack;
  }

  // The stop has the last word.
  private void say(String text) {
    if (!stopping.get()) {
      console.line(text);
    }
  }

  private void tellStarted(String part, Duration time) {
    say(String.format(Locale.ROOT, "  %-28s %8s", part, Console.seconds(time)));
  }

  private void showSamples(Samples samples, URI app) {
    say("");
    console.heading("Reading the bundled documents of " + SAMPLES + "/");
    List<Sent> sent = samples.send();
    if (sent.stream().allMatch(Sent::repeated)) {
      say("  They were sent by an earlier run; this is what came out then.");
    }
    say(row("file", "model", "status", "time", "pages", "result"));
    Instant end = Instant.now().plus(SAMPLES_PATIENCE);
    for (Sent document : sent) {
      Seen seen = samples.await(document, end);
      say(
          row(
              document.sample().file(),
              document.sample().model(),
              seen.error().isEmpty() ? seen.status() : seen.status() + " " + seen.error(),
              seen.time().isZero() ? "-" : Console.seconds(seen.time()),
              seen.pages() == 0 ? "-" : Integer.toString(seen.pages()),
              app.resolve(document.path() + "/result").toString()));
    }
  }

  private void bringSuites(Samples samples) {
    List<String> titles = SUITES.stream().map(samples::bring).toList();
    say("");
    say("  To certify models by: " + String.join(", ", titles) + ".");
  }

  private static String row(
      String file, String model, String status, String time, String pages, String link) {
    return String.format(
        Locale.ROOT, "  %-28s  %-19s  %-9s %7s %5s  %s", file, model, status, time, pages, link);
  }

  private void tellWhere(LocalStack stack) {
    URI app = stack.baseUri();
    say("");
    console.heading("SmartDocs answers at " + app);
    say(
        """
          page        %1$s
          documents   %1$s/api/v1/documents
          API         %1$s/api/v1/openapi.yaml
          database    %2$s (user %3$s, no password)
          data, logs  %4$s/ and %4$s/logs/; delete %4$s to begin afresh

        Upload a file of your own:

          curl -F file=@invoice.pdf -F modelId=prebuilt-invoice %1$s/api/v1/documents

        Ctrl-C stops everything."""
            .formatted(app, stack.postgres().url(), stack.postgres().user(), FOLDER));
  }

  private void stop(RunLock lock) {
    if (!stopping.getAndSet(true) && !parts.isClosed()) {
      Instant begin = Instant.now();
      console.line("\nStopping everything ...");
      parts.close();
      console.line(
          "Stopped after " + Console.seconds(Duration.between(begin, Instant.now())) + ".");
    }
    lock.close();
  }
}
