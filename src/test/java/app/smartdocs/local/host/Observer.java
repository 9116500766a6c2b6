package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Hears what functions report, each of which waits to be told whether to succeed. They live in
 * another class loader, or in another process: HTTP reaches them in both.
 */
final class Observer implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<Report> unread = new LinkedBlockingQueue<>();
  private final List<Report> all = new CopyOnWriteArrayList<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final Predicate<Report> verdict;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** What a function said of an invocation. */
  record Report(String function, String text) {}

  /**
   * Begins to listen.
   *
   * @param verdict whether an invocation is to succeed; the function runs until it is given
   */
  Observer(Predicate<Report> verdict) {
    this.verdict = verdict;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::hear);
    server.start();
  }

  /** Where functions report to; {@link Reporter} looks for it in the app's jar. */
  String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      Report report =
          new Report(
              exchange.getRequestURI().getPath().substring(1),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      all.add(report);
      unread.add(report);
      boolean succeeds = verdict.test(report);
      running.decrementAndGet();
      exchange.sendResponseHeaders(succeeds ? 200 : 500, -1);
    }
  }

  /** The next report's text, waited for. */
  String next() throws InterruptedException {
    Report report = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (report == null) {
      throw new AssertionError("No further report came; so far: " + all);
    }
    return report.text();
  }

  List<String> next(int count) throws InterruptedException {
    List<String> texts = new ArrayList<>();
    while (texts.size() < count) {
      texts.add(next());
    }
    return texts;
  }

  /** Every report so far, in order. */
  List<String> texts() {
    return all.stream().map(Report::text).toList();
  }

  /** How many invocations ran at the same time, at most. */
  int mostAtOnce() {
    return most.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
