package app.smartdocs.local.docintel.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request and its answer, in the words of this API. */
final class Exchange {
  private final HttpExchange http;
  private final Map<String, String> query = new HashMap<>();

  Exchange(HttpExchange http) {
    this.http = http;
    String raw = http.getRequestURI().getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String method() {
    return http.getRequestMethod();
  }

  String path() {
    return http.getRequestURI().getPath();
  }

  @Nullable String query(String name) {
    return query.get(name);
  }

  @Nullable String header(String name) {
    return http.getRequestHeaders().getFirst(name);
  }

  InputStream body() {
    return http.getRequestBody();
  }

  void setHeader(String name, String value) {
    http.getResponseHeaders().set(name, value);
  }

  void reply(int status) throws IOException {
    http.sendResponseHeaders(status, -1);
    http.close();
  }

  void reply(int status, JsonNode json) throws IOException {
    reply(status, Json.MAPPER.writeValueAsBytes(json));
  }

  void reply(int status, byte[] json) throws IOException {
    setHeader("Content-Type", "application/json; charset=utf-8");
    http.sendResponseHeaders(status, json.length);
    try (OutputStream out = http.getResponseBody()) {
      out.write(json);
    }
    http.close();
  }

  void reply(int status, ServiceError error) throws IOException {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.set("error", Json.MAPPER.valueToTree(error));
    reply(status, body);
  }

  /** Where a 200 of a length not known beforehand is written to; closing it ends the answer. */
  OutputStream stream() throws IOException {
    setHeader("Content-Type", "application/json; charset=utf-8");
    http.sendResponseHeaders(200, 0);
    return http.getResponseBody();
  }

  /** Closes the connection; what was not answered never will be. */
  void abort() {
    http.close();
  }
}
