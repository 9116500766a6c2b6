package app.smartdocs.local.host;

import com.sun.net.httpserver.Headers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of another origin calls, and may (as the platform's own CORS setting allows it). */
record Cors(String origin, @Nullable String method, @Nullable String headers) {

  /** Empty if nobody of another origin calls, or it is not the one that may. */
  static Optional<Cors> of(@Nullable String allowed, Map<String, String> headers) {
    return allowed != null && allowed.equals(headers.get("origin"))
        ? Optional.of(
            new Cors(
                allowed,
                headers.get("access-control-request-method"),
                headers.get("access-control-request-headers")))
        : Optional.empty();
  }

  boolean isPreflight(String requestMethod) {
    return requestMethod.equals("OPTIONS") && method != null;
  }

  void allow(Headers answer) {
    answer.set("Access-Control-Allow-Origin", origin);
    answer.set("Vary", "Origin");
    answer.set("Access-Control-Expose-Headers", "*");
    if (method != null) {
      answer.set("Access-Control-Allow-Methods", method);
    }
    if (headers != null) {
      answer.set("Access-Control-Allow-Headers", headers);
    }
  }
}
