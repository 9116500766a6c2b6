package app.smartdocs.local.docintel.rest;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts the calls that cost or count: documents that were accepted, and questions for results. */
public final class Calls {
  private static final String BODY = "(request body)";

  private final Map<String, Integer> analyzed = new TreeMap<>();
  private final Set<String> traces = new TreeSet<>();
  private int results;

  synchronized void traced(@Nullable String traceparent) {
    if (traceparent != null) {
      traces.add(traceparent);
    }
  }

  synchronized void accepted(@Nullable String address) {
    analyzed.merge(Objects.requireNonNullElse(address, BODY), 1, Integer::sum);
  }

  synchronized void askedForResult() {
    results++;
  }

  /** An address without its query, which has the key in it. */
  static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** How often each document was accepted, by its address without the query, which has the key. */
  public synchronized Map<String, Integer> analyzedByDocument() {
    return new TreeMap<>(analyzed);
  }

  /** The {@code traceparent} headers that came with calls. */
  public synchronized Set<String> traces() {
    return new TreeSet<>(traces);
  }

  /** How many documents were accepted, repeated ones counted each time. */
  public synchronized int analyzed() {
    return analyzed.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many times a result was asked for, refused and unknown ones included. */
  public synchronized int results() {
    return results;
  }
}
