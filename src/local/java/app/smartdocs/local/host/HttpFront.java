package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes HTTP requests in and gives them to functions, as W1 to W7 say. */
final class HttpFront implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HttpFront.class.getName());
  private static final long LARGEST_BODY = 104_857_600;
  private static final byte[] NOTHING = {};

  private final Routes routes;
  private final Map<String, LoadedFunction> others;
  private final Principals principals;
  private final Set<String> keys;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  HttpFront(
      int port,
      Routes routes,
      Map<String, LoadedFunction> others,
      Principals principals,
      Set<String> keys) {
    // Without this, the second of two writes waits for the first one's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.routes = routes;
    this.others = others;
    this.principals = principals;
    this.keys = keys;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException e) {
      throw new HostException(
          "Port " + port + " is taken. Stop what uses it, or choose another.", e);
    } catch (IOException e) {
      throw new HostException("No HTTP on port " + port + ".", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI baseUri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(5);
    threads.shutdown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      String method = exchange.getRequestMethod();
      if (method.equals("POST") && path.startsWith("/admin/functions/")) {
        byHand(exchange, path.substring("/admin/functions/".length()));
        return;
      }
      Optional<Routes.Match> match = routes.find(method, path);
      if (match.isEmpty()) {
        send(exchange, 404, NOTHING);
        return;
      }
      Map<String, String> headers = headers(exchange);
      Map<String, String> query = query(exchange.getRequestURI());
      if (!authorized(match.get().trigger(), headers, query)) {
        send(exchange, 401, NOTHING);
        return;
      }
      call(exchange, match.get(), headers, query);
    }
  }

  private boolean authorized(
      FunctionDefinition.Http trigger, Map<String, String> headers, Map<String, String> query) {
    String key = headers.getOrDefault("x-functions-key", query.getOrDefault("code", ""));
    return trigger.authLevel().equals("anonymous") || keys.contains(key);
  }

  private void call(
      HttpExchange exchange,
      Routes.Match match,
      Map<String, String> headers,
      Map<String, String> query)
      throws IOException {
    byte[] raw = body(exchange, headers);
    if (raw == null) {
      send(exchange, 413, NOTHING);
      return;
    }
    principals.apply(headers);
    HttpRequest request =
        new HttpRequest(
            HttpMethod.value(exchange.getRequestMethod()),
            baseUri().resolve(exchange.getRequestURI()),
            headers,
            query,
            converted(raw, headers, match.function().triggerType()));
    try {
      Object result = match.function().call(request, new HashMap<>(match.parameters()));
      respond(exchange, result);
    } catch (Exception e) {
      LOG.log(Level.SEVERE, "Function " + match.function().name() + " failed", e);
      send(exchange, 500, NOTHING);
    }
  }

  /** W4: no Content-Length, no body. W7: null for one that is too large. */
  private static byte @Nullable [] body(HttpExchange exchange, Map<String, String> headers)
      throws IOException {
    long length = Long.parseLong(headers.getOrDefault("content-length", "0"));
    if (length > LARGEST_BODY) {
      return null;
    }
    return length > 0 ? exchange.getRequestBody().readNBytes((int) length) : NOTHING;
  }

  /** W5: bytes of two media types stay bytes, those of any other become text. */
  private static Optional<Object> converted(
      byte[] body, Map<String, String> headers, Type declared) {
    if (body.length == 0) {
      return Optional.empty();
    }
    String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    boolean binary = type.startsWith("multipart/") || type.startsWith("application/octet-stream");
    // The worker gives text to whoever asks for bytes, but makes text of bytes for whoever asks so.
    return Optional.of(binary && !wantsText(declared) ? body : new String(body, UTF_8));
  }

  private static boolean wantsText(Type declared) {
    return declared instanceof ParameterizedType message
        && message.getActualTypeArguments()[0] instanceof ParameterizedType optional
        && optional.getActualTypeArguments()[0] == String.class;
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    String raw = uri.getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "";
        if (!value.isEmpty()) {
          query.put(URLDecoder.decode(parts[0], UTF_8), value);
        }
      }
    }
    return query;
  }

  private static void respond(HttpExchange exchange, @Nullable Object result) throws IOException {
    if (!(result instanceof HttpResponse response)) {
      send(exchange, result == null ? 204 : 200, bytes(result));
      return;
    }
    response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    send(exchange, ((HttpResponseMessage) response).getStatusCode(), bytes(response.body()));
  }

  private static byte[] bytes(@Nullable Object body) {
    if (body == null) {
      return NOTHING;
    }
    return body instanceof byte[] bytes ? bytes : body.toString().getBytes(UTF_8);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  // The real host runs a function by hand on a POST to its name, and answers at once.
  private void byHand(HttpExchange exchange, String name) throws IOException {
    LoadedFunction function = others.get(name);
    if (function == null) {
      send(exchange, 404, NOTHING);
      return;
    }
    String input = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String data = ByHand.input(input);
    threads.execute(() -> ByHand.run(function, data));
    send(exchange, 202, NOTHING);
  }
}
