package app.smartdocs.local.fault;

import java.time.Instant;
import java.util.Map;

/**
 * A request on its way through a tap.
 *
 * @param path with percent-encoding undone, without the query
 * @param query as it was sent; empty if there is none
 * @param headers by their names in lower case; of repeated ones the last
 * @param body as text; empty if it is longer than 64 KiB or its length was not told
 * @param at when its head had come
 */
public record Request(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    Instant at) {
  public boolean is(String otherMethod) {
    return method.equals(otherMethod);
  }
}
