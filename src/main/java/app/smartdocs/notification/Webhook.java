package app.smartdocs.notification;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The receiver: one signed POST for each delivery; redirects are not followed. */
public final class Webhook {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final WebhookAddress address;
  private final Signature signature;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * Wires it.
   *
   * @param timeout how long an answer may take
   */
  public Webhook(WebhookAddress address, Duration timeout) {
    this.address = address;
    this.signature = new Signature(address.key());
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  /**
   * Delivers once.
   *
   * @param id the same for every delivery of this, by which the receiver tells repetitions
   * @return the status that it answered
   * @throws IOException if it did not
   */
  int deliver(String id, Instant now, byte[] json) throws IOException, InterruptedException {
    long timestamp = now.getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(address.url())
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(timestamp))
            .header("webhook-signature", signature.of(id, timestamp, json))
            .POST(BodyPublishers.ofByteArray(json))
            .build();
    // The request's own timeout ends with the headers; a body may come drop by drop for ever.
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, BodyHandlers.discarding());
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (TimeoutException late) {
      throw new HttpTimeoutException("No whole answer within " + timeout.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }
}
