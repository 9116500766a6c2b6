package app.smartdocs.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Whoever is told of jobs that failed for good. */
final class WebhookReceiver {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final HttpServer server;
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // Read by the tests, never compared.
  record Delivery(Headers headers, byte[] body, int answer) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  WebhookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool(WebhookReceiver::daemon));
    server.createContext("/", this::receive);
    server.start();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "webhook");
    thread.setDaemon(true);
    return thread;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** Answers 500 to so many deliveries that tell of this job. */
  void refuse(String job, int times) {
    refusals.put(job, times);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Delivery arrived = new Delivery(exchange.getRequestHeaders(), body, 0);
      String job = arrived.json().at("/data/jobId").asText();
      boolean refused = refusals.merge(job, -1, Integer::sum) >= 0;
      int answer = refused ? 500 : 204;
      deliveries.add(new Delivery(exchange.getRequestHeaders(), body, answer));
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  /** What has been delivered of a job so far, in order. */
  List<Delivery> of(String job) {
    return deliveries.stream()
        .filter(delivery -> delivery.json().at("/data/jobId").asText().equals(job))
        .toList();
  }

  void close() {
    server.stop(0);
  }
}
