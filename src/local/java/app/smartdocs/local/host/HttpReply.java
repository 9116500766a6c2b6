package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.HttpResponseMessage;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back to the client. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record HttpReply(int status, Map<String, String> headers, byte[] body) {
  private static final byte[] NOTHING = {};

  static HttpReply empty(int status) {
    return new HttpReply(status, Map.of(), NOTHING);
  }

  static HttpReply html(String page) {
    return new HttpReply(
        200, Map.of("Content-Type", "text/html; charset=utf-8"), page.getBytes(UTF_8));
  }

  static HttpReply json(int status, String json) {
    return new HttpReply(status, Map.of("Content-Type", "application/json"), json.getBytes(UTF_8));
  }

  /** What a function returned: nothing is 204, and anything but a response is the body of a 200. */
  static HttpReply of(@Nullable Object result) {
    if (result instanceof HttpResponse response) {
      int status = ((HttpResponseMessage) response).getStatusCode();
      return new HttpReply(status, response.headers(), bytes(response.body()))
          .withTypeOf(response.body());
    }
    return result == null
        ? empty(204)
        : new HttpReply(200, Map.of(), bytes(result)).withTypeOf(result);
  }

  private static byte[] bytes(@Nullable Object body) {
    if (body == null) {
      return NOTHING;
    }
    return body instanceof byte[] bytes ? bytes : body.toString().getBytes(UTF_8);
  }

  /** As the host does: text is text/plain unless the function says what it is. */
  private HttpReply withTypeOf(@Nullable Object returned) {
    boolean typed = headers.keySet().stream().anyMatch("content-type"::equalsIgnoreCase);
    if (typed || !(returned instanceof String)) {
      return this;
    }
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "text/plain; charset=utf-8");
    return new HttpReply(status, all, body);
  }

  void send(HttpExchange exchange) throws IOException {
    Headers answer = exchange.getResponseHeaders();
    headers.forEach(
        (name, value) -> {
          // The length is what is sent, whatever the function says.
          if (!name.equalsIgnoreCase("Content-Length")) {
            answer.set(name, value);
          }
        });
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean bodiless = head || status == 204 || status == 304 || body.length == 0;
    if (head) {
      answer.set("Content-Length", Integer.toString(body.length));
    }
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }
}
