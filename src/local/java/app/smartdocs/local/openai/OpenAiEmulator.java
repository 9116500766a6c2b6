package app.smartdocs.local.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.smartdocs.local.openai.ModelFault.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Chat completions on this machine: checks a request as the service does, and answers it in the
 * form that its schema asks for, by {@link ModestReader}. {@code POST /emulator/faults} makes
 * trouble, {@code GET /emulator/calls} counts.
 */
public final class OpenAiEmulator implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ModelFaults faults = new ModelFaults();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger rows = new AtomicInteger();
  private final Duration thinking;

  private OpenAiEmulator(int port, Duration thinking) throws IOException {
    this.thinking = thinking;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Begins to listen.
   *
   * @param port 0 for a free one
   * @param thinking how long each answer takes, as a model's does
   * @throws IOException if the port is taken
   */
  public static OpenAiEmulator start(int port, Duration thinking) throws IOException {
    return new OpenAiEmulator(port, thinking);
  }

  /** What a client takes as its base. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  public ModelFaults faults() {
    return faults;
  }

  /** How many requests were answered with a completion: these are paid for. */
  public int requests() {
    return requests.get();
  }

  /** How many rows these had. */
  public int rows() {
    return rows.get();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      String path = http.getRequestURI().getPath();
      if (path.endsWith("/v1/chat/completions") && http.getRequestMethod().equals("POST")) {
        complete(http);
      } else if (path.equals("/emulator/faults") && http.getRequestMethod().equals("POST")) {
        faults.add(JSON.readValue(http.getRequestBody(), ModelFault.class));
        http.sendResponseHeaders(204, -1);
      } else if (path.equals("/emulator/faults") && http.getRequestMethod().equals("DELETE")) {
        faults.clear();
        http.sendResponseHeaders(204, -1);
      } else if (path.equals("/emulator/calls")) {
        ObjectNode counts = JSON.createObjectNode();
        reply(http, 200, counts.put("requests", requests.get()).put("rows", rows.get()));
      } else {
        error(http, 404, "not_found", "Unknown request URL: " + path);
      }
    }
  }

  private void complete(HttpExchange http) throws IOException {
    String key = http.getRequestHeaders().getFirst("api-key");
    String bearer = http.getRequestHeaders().getFirst("Authorization");
    if (key == null && (bearer == null || !bearer.startsWith("Bearer "))) {
      error(http, 401, "invalid_api_key", "You didn't provide an API key.");
      return;
    }
    JsonNode request;
    JsonNode asked;
    try {
      request = JSON.readTree(http.getRequestBody());
      asked = JSON.readTree(request.path("messages").path(1).path("content").asText());
    } catch (JsonProcessingException e) {
      error(http, 400, "invalid_request", "We could not parse the JSON body of your request.");
      return;
    }
    String problem = problem(request);
    if (problem != null) {
      error(http, 400, "invalid_request", problem);
      return;
    }
    ModelFault fault = faults.strike(asked.toString());
    LockSupport.parkNanos(thinking.toNanos());
    answer(http, request, asked, fault);
  }

  private static @Nullable String problem(JsonNode request) {
    JsonNode format = request.path("response_format");
    if (request.path("model").asText().isEmpty()) {
      return "you must provide a model parameter";
    }
    if (!format.path("type").asText().equals("json_schema")
        || !format.path("json_schema").path("strict").asBoolean()) {
      return "response_format is to be a json_schema, strict";
    }
    String schema = StrictSchema.problem(format.path("json_schema").path("schema"));
    return schema == null ? null : "Invalid schema for response_format: " + schema;
  }

  private void answer(
      HttpExchange http, JsonNode request, JsonNode asked, @Nullable ModelFault fault)
      throws IOException {
    if (fault == null) {
      completion(http, request, rows(asked, null).toString(), "stop", asked);
      return;
    }
    switch (fault.kind()) {
      case THROTTLED -> throttled(http, 429, "rate_limit_exceeded", fault.seconds());
      case QUOTA -> error(http, 429, "insufficient_quota", "You exceeded your current quota.");
      case BROKEN -> error(http, 500, "server_error", "The server had an error.");
      case OVERLOADED -> throttled(http, 503, "overloaded", fault.seconds());
      case RESET -> {}
      case SLOW -> {
        LockSupport.parkNanos(Duration.ofSeconds(fault.seconds()).toNanos());
        completion(http, request, rows(asked, null).toString(), "stop", asked);
      }
      case TRUNCATED -> {
        String whole = rows(asked, null).toString();
        completion(http, request, whole.substring(0, whole.length() / 2), "length", asked);
      }
      case REFUSAL -> completion(http, request, "", "refusal", asked);
      case CONTENT_FILTER ->
          error(http, 400, "content_filter", "The prompt triggered a content policy.");
      case NOT_JSON -> completion(http, request, "Sure! Here are the rows:", "stop", asked);
      case ROW_MISSING, ROW_TWICE, SWAPPED, INVENTED, OBEDIENT ->
          completion(http, request, rows(asked, fault.kind()).toString(), "stop", asked);
    }
  }

  private static ObjectNode rows(JsonNode asked, @Nullable Kind fault) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode all = answer.putArray("rows");
    for (JsonNode row : asked.path("rows")) {
      ObjectNode read = all.addObject();
      read.set("row", row.path("row"));
      read.set("address", part(row, "address"));
      read.set("document", part(row, "document"));
      if (fault == Kind.INVENTED && read.path("address").isObject()) {
        ((ObjectNode) read.path("address")).put("cidade", "Lisboa");
      }
      if (fault == Kind.OBEDIENT && read.path("address").isObject()) {
        ((ObjectNode) read.path("address")).put("cidade", "HACKED").put("logradouro", "HACKED");
      }
    }
    if (fault == Kind.ROW_MISSING) {
      all.remove(0);
    } else if (fault == Kind.ROW_TWICE) {
      all.add(all.get(0).deepCopy());
    } else if (fault == Kind.SWAPPED && all.size() > 1) {
      JsonNode first = all.get(0).path("row");
      ((ObjectNode) all.get(0)).set("row", all.get(1).path("row"));
      ((ObjectNode) all.get(1)).set("row", first);
    }
    return answer;
  }

  private static JsonNode part(JsonNode row, String name) {
    if (!row.path(name).isTextual()) {
      return JSON.nullNode();
    }
    String text = row.path(name).asText();
    return name.equals("address") ? ModestReader.address(text) : ModestReader.document(text);
  }

  private void completion(
      HttpExchange http, JsonNode request, String content, String finish, JsonNode asked)
      throws IOException {
    requests.incrementAndGet();
    rows.addAndGet(asked.path("rows").size());
    boolean refused = finish.equals("refusal");
    ObjectNode body = JSON.createObjectNode();
    body.put("id", "chatcmpl-emulated").put("object", "chat.completion").put("created", 1);
    body.set("model", request.path("model"));
    ObjectNode choice = body.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", refused ? "stop" : finish).putNull("logprobs");
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    if (refused) {
      message.putNull("content").put("refusal", "I'm sorry, I can't help with that.");
    } else {
      message.put("content", content).putNull("refusal");
    }
    int input = request.path("messages").toString().length() / CHARACTERS_PER_TOKEN;
    int output = content.length() / CHARACTERS_PER_TOKEN;
    body.putObject("usage")
        .put("prompt_tokens", input)
        .put("completion_tokens", output)
        .put("total_tokens", input + output);
    reply(http, 200, body);
  }

  private static void throttled(HttpExchange http, int status, String code, int seconds)
      throws IOException {
    http.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
    error(http, status, code, "Too many requests. Try again later.");
  }

  private static void error(HttpExchange http, int status, String code, String message)
      throws IOException {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error").put("code", code).put("message", message).put("type", code);
    reply(http, status, body);
  }

  private static void reply(HttpExchange http, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(UTF_8);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
