package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.HttpMethod;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the host makes of a request before a function sees it (W4 to W7). */
final class HttpWire {
  /** W7: in bytes. */
  static final long LARGEST_BODY = 104_857_600;

  private HttpWire() {}

  static HttpInput input(
      HttpExchange exchange,
      Map<String, String> headers,
      Map<String, String> query,
      Principals principals)
      throws IOException {
    Object body = body(exchange, headers);
    principals.apply(headers);
    return new HttpInput(
        HttpMethod.value(exchange.getRequestMethod()),
        uri(exchange, headers),
        headers,
        query,
        body);
  }

  /** W6: by their names in lower case, with every value of a name that came more than once. */
  static Map<String, String> headers(Headers received) {
    Map<String, String> headers = new HashMap<>();
    received.forEach(
        (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }

  /** W6: without what has no value, with every value of a name that came more than once. */
  static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    String raw = uri.getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "";
        if (!value.isEmpty()) {
          query.merge(
              URLDecoder.decode(parts[0], UTF_8), value, (first, next) -> first + "," + next);
        }
      }
    }
    return query;
  }

  /** W4: what the request says; a chunked one says nothing, and so has no body. */
  static long length(Map<String, String> headers) {
    return Long.parseLong(headers.getOrDefault("content-length", "0"));
  }

  static String wholeBody(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readNBytes((int) LARGEST_BODY), UTF_8);
  }

  /** W5: bytes of two media types stay bytes, those of any other become text. */
  private static Object body(HttpExchange exchange, Map<String, String> headers)
      throws IOException {
    int length = Math.toIntExact(length(headers));
    byte[] body = exchange.getRequestBody().readNBytes(length);
    if (body.length < length) {
      throw new EOFException("The client sent less than it had announced.");
    }
    String type = headers.getOrDefault("content-type", "").strip().toLowerCase(Locale.ROOT);
    boolean binary = type.startsWith("multipart/") || type.startsWith("application/octet-stream");
    return binary || length == 0 ? body : new String(body, UTF_8);
  }

  private static URI uri(HttpExchange exchange, Map<String, String> headers) {
    InetSocketAddress local = exchange.getLocalAddress();
    String host = headers.getOrDefault("host", "127.0.0.1:" + local.getPort());
    URI asked = exchange.getRequestURI();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return URI.create("http://" + host + asked.getRawPath() + query);
  }
}
