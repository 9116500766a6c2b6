package app.smartdocs.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A caller as it should be: sends a document under a key, and again under the same key until it
 * hears that the document was accepted.
 */
public final class Sender implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(250);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final URI base;
  private final String principal;
  private final Duration patience;

  /**
   * A caller.
   *
   * @param principal as the development host's {@code X-Local-Principal} has it
   * @param patience how long it goes on trying
   */
  public Sender(URI base, String principal, Duration patience) {
    this.base = base;
    this.principal = principal;
    this.patience = patience;
  }

  /** Sends a PDF, in a thread of its own; fails if nobody accepts it in time. */
  public CompletableFuture<Accepted> send(byte[] pdf, String model) {
    String key = UUID.randomUUID().toString();
    HttpRequest request =
        HttpRequest.newBuilder(
                base.resolve("/api/v1/documents?filename=fault.pdf&modelId=" + model))
            .header("Content-Type", "application/octet-stream")
            .header("Idempotency-Key", key)
            .header("X-Local-Principal", principal)
            .timeout(TIMEOUT)
            .POST(BodyPublishers.ofByteArray(pdf))
            .build();
    CompletableFuture<Accepted> result = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            result.complete(sent(key, request));
          } catch (InterruptedException | RuntimeException failure) {
            result.completeExceptionally(failure);
          }
        });
    return result;
  }

  private Accepted sent(String key, HttpRequest request) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (true) {
      String answer;
      try {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() == 202) {
          JsonNode body = json.readTree(response.body());
          return new Accepted(key, body.at("/id").asText(), body.at("/job/id").asText());
        }
        answer = Integer.toString(response.statusCode());
      } catch (IOException broken) {
        answer = broken.toString();
      }
      // A refusal will not pass; a failure or a throttled request may.
      boolean refused = answer.startsWith("4") && !answer.equals("429");
      if (refused || Instant.now().isAfter(end)) {
        throw new IllegalStateException("Nobody accepted the document; last: " + answer);
      }
      Thread.sleep(BETWEEN.toMillis());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
