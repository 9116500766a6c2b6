package app.smartdocs.local.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes HTTP requests in and gives them to functions, as W1 to W7 say. */
final class HttpFront implements Listener {
  private static final Logger LOG = Logger.getLogger(HttpFront.class.getName());
  private static final Duration GRACE = Duration.ofMinutes(4);
  private static final String BY_HAND = "/admin/functions/";

  private final Routes routes;
  private final HostOptions.Http options;
  private final boolean homepage;
  private final Invoker invoker;
  private final ByHand byHand;
  private final InFlight inFlight = new InFlight();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /**
   * Takes the port, but does not answer yet.
   *
   * @param homepage whether {@code GET /} is the platform's own page
   * @throws HostException if the port is taken
   */
  HttpFront(
      Routes routes, HostOptions.Http options, boolean homepage, Invoker invoker, ByHand byHand) {
    // Without this, the second of two writes waits for the first one's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Above it, connections that clients keep for later are closed under their hands.
    System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    this.routes = routes;
    this.options = options;
    this.homepage = homepage;
    this.invoker = invoker;
    this.byHand = byHand;
    try {
      this.server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
    } catch (BindException e) {
      throw new HostException(
          "Port " + options.port() + " is taken. Stop what uses it, or choose another.", e);
    } catch (IOException e) {
      throw new HostException("No HTTP on port " + options.port() + ".", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  void start() {
    server.start();
  }

  URI baseUri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    inFlight.stop();
  }

  @Override
  public void close() {
    stop();
    try {
      if (!inFlight.awaitNone(GRACE)) {
        LOG.warning("Requests that take too long are cut off.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!inFlight.begin()) {
        HttpReply.empty(503).send(exchange);
        return;
      }
      try {
        answer(exchange).send(exchange);
      } finally {
        inFlight.end();
      }
    } catch (IOException gone) {
      LOG.log(Level.FINE, "The client is gone", gone);
      throw gone;
    }
  }

  private HttpReply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String method = exchange.getRequestMethod();
    Map<String, String> headers = HttpWire.headers(exchange.getRequestHeaders());
    Map<String, String> query = HttpWire.query(exchange.getRequestURI());
    Optional<Cors> cors = Cors.of(options.corsOrigin(), headers);
    cors.ifPresent(allowed -> allowed.allow(exchange.getResponseHeaders()));
    if (cors.isPresent() && cors.get().isPreflight(method)) {
      return HttpReply.empty(204);
    }
    if (method.equals("POST") && path.startsWith(BY_HAND)) {
      return opens(headers, query) || options.keys().isEmpty()
          ? byHand.run(path.substring(BY_HAND.length()), HttpWire.wholeBody(exchange))
          : HttpReply.empty(401);
    }
    if (path.equals("/") && homepage) {
      return HttpReply.html("<!doctype html><title>Functions</title>The functions app is up.");
    }
    Optional<Routes.Match> match = routes.find(method, path);
    if (match.isEmpty()) {
      return HttpReply.empty(404);
    }
    if (!match.get().trigger().isAnonymous() && !opens(headers, query)) {
      return HttpReply.empty(401);
    }
    if (HttpWire.length(headers) > HttpWire.LARGEST_BODY) {
      return HttpReply.empty(413);
    }
    return call(match.get(), HttpWire.input(exchange, headers, query, options.principals()));
  }

  /** W3: the header wins over the query, even with a wrong key. */
  private boolean opens(Map<String, String> headers, Map<String, String> query) {
    String key = headers.getOrDefault("x-functions-key", query.getOrDefault("code", ""));
    return options.keys().contains(key);
  }

  private HttpReply call(Routes.Match match, HttpInput input) {
    Map<String, String> metadata = new HashMap<>(input.query());
    metadata.putAll(match.parameters());
    try {
      return HttpReply.of(invoker.run(match.function(), new TriggerInput.Request(input), metadata));
    } catch (FunctionFailedException inTheLog) {
      return HttpReply.empty(500);
    }
  }
}
