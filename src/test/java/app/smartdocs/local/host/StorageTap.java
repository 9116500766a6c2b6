package app.smartdocs.local.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between the host and the real queue service: notes what is asked, and can refuse it. */
final class StorageTap implements AutoCloseable {
  /** The verdict on a request that is to reach the service. */
  static final int PASS = 0;

  private static final Pattern QUEUES = Pattern.compile("QueueEndpoint=(http://127.0.0.1:\\d+)");
  // Java's client sets these itself.
  private static final Set<String> OWN =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ToIntFunction<String> verdict;
  private final String connection;
  private final String target;
  private final HttpServer server;

  /**
   * A request to the service.
   *
   * @param what for example {@code GET letters/messages?numofmessages=16}
   * @param nanos when it came
   */
  record Call(String what, int status, long nanos) {}

  /**
   * Begins to listen.
   *
   * @param connection of the real service
   * @param verdict the status by which to refuse a request, of which it sees {@link Call#what};
   *     {@link #PASS} for none
   */
  StorageTap(String connection, ToIntFunction<String> verdict) {
    Matcher queues = QUEUES.matcher(connection);
    if (!queues.find()) {
      throw new IllegalArgumentException("No queue endpoint.");
    }
    this.target = queues.group(1);
    this.verdict = verdict;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.connection =
        connection.replace(target, "http://127.0.0.1:" + server.getAddress().getPort());
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String connectionString() {
    return connection;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String what = describe(exchange);
      long now = System.nanoTime();
      byte[] body = exchange.getRequestBody().readAllBytes();
      int refusal = verdict.applyAsInt(what);
      if (refusal != PASS) {
        calls.add(new Call(what, refusal, now));
        exchange.sendResponseHeaders(refusal, -1);
        return;
      }
      HttpResponse<byte[]> answer =
          client.send(forwarded(exchange, body), BodyHandlers.ofByteArray());
      calls.add(new Call(what, answer.statusCode(), now));
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      byte[] content = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without the account's name, the ids and the receipts. */
  private static String describe(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String path = uri.getRawPath().replaceFirst("^/[^/]+/", "");
    return exchange.getRequestMethod()
        + " "
        + path.replaceFirst("/messages/.+", "/messages/ID")
        + query.replaceFirst("popreceipt=[^&]*&?", "");
  }

  private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0 && !exchange.getRequestMethod().startsWith("P")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  /** What has been asked so far that begins so, in order. */
  List<Call> calls(String beginning) {
    return calls.stream().filter(call -> call.what().startsWith(beginning)).toList();
  }

  /** The same, in words. */
  List<String> asked(String beginning) {
    return calls(beginning).stream().map(Call::what).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
