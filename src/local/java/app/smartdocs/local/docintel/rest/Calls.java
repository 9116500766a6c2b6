package app.smartdocs.local.docintel.rest;

import java.util.Map;
import java.util.TreeMap;

/** Counts the calls that cost or count: documents that were accepted, and questions for results. */
public final class Calls {
  private static final String BODY = "(request body)";

  private final Map<String, Integer> analyzed = new TreeMap<>();
  private int results;

  synchronized void accepted(Source source) {
    analyzed.merge(withoutQuery(source), 1, Integer::sum);
  }

  synchronized void askedForResult() {
    results++;
  }

  private static String withoutQuery(Source source) {
    String url = source.url();
    if (url == null) {
      return BODY;
    }
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** How often each document was accepted, by its address without the query, which has the key. */
  public synchronized Map<String, Integer> analyzedByDocument() {
    return new TreeMap<>(analyzed);
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
