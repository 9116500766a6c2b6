package app.smartdocs.function.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param body written as JSON, unless it is a {@code byte[]}
 */
public record Reply(int status, Map<String, String> headers, Object body) {
  /** Stands for the body's own ETag, which the edge works out. */
  public static final String ETAG_OF_BODY = "";

  private static final byte[] NOTHING = {};

  public static Reply json(int status, Object body) {
    return new Reply(status, Map.of("Content-Type", "application/json"), body);
  }

  /** Bytes as they are. */
  public static Reply bytes(String contentType, byte[] body) {
    return new Reply(200, Map.of("Content-Type", contentType), body);
  }

  /** Done, and there is nothing to say: 204. */
  public static Reply nothing() {
    return new Reply(204, Map.of(), NOTHING);
  }

  public static Reply redirect(URI location) {
    return new Reply(302, Map.of("Location", location.toString()), NOTHING);
  }

  public static Reply problem(Problem problem) {
    return new Reply(problem.status(), Map.of("Content-Type", "application/problem+json"), problem);
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  /** The same without its body: 304 for whoever has it already. */
  Reply notModified() {
    Map<String, String> kept = new LinkedHashMap<>(headers);
    kept.remove("Content-Type");
    return new Reply(304, kept, NOTHING);
  }
}
