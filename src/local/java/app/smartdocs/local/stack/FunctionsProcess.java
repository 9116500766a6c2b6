package app.smartdocs.local.stack;

import app.smartdocs.local.host.FunctionsHostMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The functions: the development host with the packaged app, in a process that can be killed. */
public final class FunctionsProcess implements AutoCloseable {
  private static final String READY = "Functions host listening on ";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LAST_LINES = 15;

  private final Process process;
  private final URI baseUri;
  private final Duration stopGrace;

  private FunctionsProcess(Process process, URI baseUri, Duration stopGrace) {
    this.process = process;
    this.baseUri = baseUri;
    this.stopGrace = stopGrace;
  }

  /**
   * What to start.
   *
   * @param app the packaged app
   * @param port 0 for a free one
   * @param settings app settings
   * @param heapMegabytes the most heap that it may use
   * @param stopGrace how long work that is under way may take to end at a stop
   * @param hidden how long a message stays hidden whose functions were killed, in whole seconds
   * @param log where its output goes, added to what is there
   * @param state where its timers remember their last run
   */
  public record Options(
      Path app,
      int port,
      Map<String, String> settings,
      int heapMegabytes,
      Duration stopGrace,
      Duration hidden,
      Path log,
      Path state) {}

  /**
   * Starts it and waits until it serves.
   *
   * @throws StackException if it does not, with what it said last
   */
  public static FunctionsProcess start(Options options) {
    // Whoever starts it stops it, before what it writes to.
    List<String> command = new ArrayList<>(TerminalSignals.keptFrom());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + options.heapMegabytes() + "m",
            // As the Functions worker starts its JVM.
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FunctionsHostMain.class.getName(),
            "--app",
            options.app().toString(),
            "--port",
            Integer.toString(options.port()),
            "--state",
            options.state().toString(),
            "--hidden",
            Long.toString(options.hidden().toSeconds()),
            "--parent",
            Long.toString(ProcessHandle.current().pid())));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(options.settings());
    try {
      Files.createDirectories(
          java.util.Objects.requireNonNull(options.log().toAbsolutePath().getParent()));
      Process process = builder.start();
      return new FunctionsProcess(
          process, awaitAddress(process, options.log()), options.stopGrace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI awaitAddress(Process process, Path log) {
    CompletableFuture<URI> address = new CompletableFuture<>();
    Thread copier = new Thread(() -> copy(process, log, address), "functions-log");
    copier.setDaemon(true);
    copier.start();
    try {
      return address.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while the functions started.", e);
    } catch (ExecutionException e) {
      process.destroyForcibly();
      Throwable cause = e.getCause();
      throw new StackException(
          "The functions do not start. "
              + log
              + " ends with:\n"
              + (cause == null ? e : cause).getMessage(),
          e);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw new StackException(
          "The functions do not start within " + PATIENCE.toSeconds() + " s; see " + log + ".", e);
    }
  }

  private static void copy(Process process, Path log, CompletableFuture<URI> address) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter file =
            new PrintWriter(
                Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true)) {
      Deque<String> last = new ArrayDeque<>();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        file.println(line);
        if (line.startsWith(READY)) {
          address.complete(URI.create(line.substring(READY.length())));
        } else if (!address.isDone()) {
          last.add(line);
          if (last.size() > LAST_LINES) {
            last.remove();
          }
        }
      }
      address.completeExceptionally(new StackException(String.join("\n", last)));
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
  }

  public URI baseUri() {
    return baseUri;
  }

  /** Pulls the plug (SIGKILL) and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    Processes.await(process);
  }

  /** Waits until it has ended, for whatever reason. */
  void awaitEnd() {
    process.toHandle().onExit().join();
  }

  /** Asks it to stop and waits. */
  @Override
  public void close() {
    Processes.stop(process, stopGrace);
  }
}
