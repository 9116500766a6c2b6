package app.smartdocs.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class WebhookTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Instant NOW = Instant.ofEpochSecond(1614265330);
  private static final byte[] JSON = "{\"test\": 2432232314}".getBytes(UTF_8);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer server;
  private int status = 204;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/hook", this::receive);
    server.createContext("/slow", this::hang);
    server.createContext("/drip", this::drip);
    server.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      received.add(
          exchange.getRequestHeaders().getFirst("webhook-id")
              + " "
              + exchange.getRequestHeaders().getFirst("webhook-timestamp")
              + " "
              + exchange.getRequestHeaders().getFirst("webhook-signature")
              + " "
              + body);
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private void hang(HttpExchange exchange) {
    try (exchange) {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('x');
    exchange.getResponseBody().flush();
    hang(exchange);
  }

  @Test
  @Timeout(8)
  void whoDripsItsAnswerIsNotWaitedForLong() {
    assertThatThrownBy(() -> delivered("/drip")).isInstanceOf(HttpTimeoutException.class);
  }

  private Webhook webhook(int port, String path) {
    URI url = URI.create("http://127.0.0.1:" + port + path);
    return new Webhook(new WebhookAddress(url, SECRET), Duration.ofMillis(300));
  }

  private int delivered(String path) throws IOException, InterruptedException {
    return webhook(server.getAddress().getPort(), path)
        .deliver("msg_p5jXN8AQM9LWM0D4loKWxJek", NOW, JSON);
  }

  @Test
  void aDeliveryCarriesItsIdItsTimeAndTheirSignature() throws Exception {
    assertThat(delivered("/hook")).isEqualTo(204);

    assertThat(received)
        .containsExactly(
            "msg_p5jXN8AQM9LWM0D4loKWxJek 1614265330"
                + " v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= {\"test\": 2432232314}");
  }

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() throws Exception {
    status = 307;

    assertThat(delivered("/hook")).isEqualTo(307);
    assertThat(received).hasSize(1);
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedForLong() {
    assertThatThrownBy(() -> delivered("/slow")).isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void whoIsNotThereIsSaidToBeAway() {
    assertThatThrownBy(() -> webhook(9, "/hook").deliver("id", NOW, JSON))
        .isInstanceOf(ConnectException.class);
  }
}
