package app.smartdocs.local.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HttpTapTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> served = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer service;
  private HttpTap tap;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(threads);
    service.createContext("/", this::echo);
    service.start();
    tap = new HttpTap(URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/base"));
  }

  @AfterEach
  void stop() {
    tap.close();
    service.stop(0);
    threads.shutdownNow();
  }

  private void echo(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      served.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      boolean chunked = exchange.getRequestURI().getPath().endsWith("/chunked");
      exchange.sendResponseHeaders(200, chunked ? 0 : body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte[] send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(tap.address() + path))
            .timeout(PATIENCE)
            .method(method, body)
            .build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private byte[] put(String path) throws IOException, InterruptedException {
    return send("PUT", path, BodyPublishers.ofString("hello"));
  }

  @Test
  void whatIsSaidPassesThroughUntouched() throws Exception {
    byte[] large = new byte[300_000];
    new Random(7).nextBytes(large);

    assertThat(put("/a%20b?sig=%2B%2f")).isEqualTo("hello".getBytes(UTF_8));
    assertThat(send("POST", "/large", BodyPublishers.ofByteArray(large))).isEqualTo(large);
    assertThat(
            send(
                "POST",
                "/chunked",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
        .isEqualTo(large);
    assertThat(send("GET", "/", BodyPublishers.noBody())).isEmpty();

    assertThat(served)
        .containsExactly(
            "PUT /base/a%20b?sig=%2B%2f", "POST /base/large", "POST /base/chunked", "GET /base/");
  }

  @Test
  void aTrapOnArrivalSpringsBeforeAnythingHappens() throws Exception {
    AtomicInteger acted = new AtomicInteger();
    Trap trap =
        tap.trap(
            request -> request.is("PUT") && request.body().equals("hello"),
            Moment.ARRIVED,
            acted::incrementAndGet);

    send("GET", "/", BodyPublishers.noBody());
    assertThatThrownBy(() -> put("/x")).isInstanceOf(IOException.class);

    assertThat(trap.await(PATIENCE).path()).isEqualTo("/base/x");
    assertThat(served).containsExactly("GET /base/");
    put("/y");
    assertThat(acted).hasValue(1);
  }

  @Test
  void aTrapOnTheAnswerSpringsWhenAllHasHappened() throws Exception {
    Trap trap = tap.trap(request -> request.is("PUT"), Moment.ANSWERED, () -> {});

    assertThatThrownBy(() -> put("/x")).isInstanceOf(IOException.class);

    assertThat(trap.await(PATIENCE).method()).isEqualTo("PUT");
    assertThat(served).containsExactly("PUT /base/x");
  }

  @Test
  void aPauseEndsWithAnAnswer() throws Exception {
    Trap pause = tap.pause(request -> true, Moment.ANSWERED, () -> served.add("paused"));

    assertThat(put("/x")).isEqualTo("hello".getBytes(UTF_8));

    assertThat(pause.hasSprung()).isTrue();
    assertThat(served).containsExactly("PUT /base/x", "paused");
  }

  @Test
  void nothingPassesWhileItIsCut() throws Exception {
    Watch watch = tap.watch(request -> request.is("PUT"));
    put("/before");

    tap.cut();
    assertThatThrownBy(() -> put("/cut")).isInstanceOf(IOException.class);
    tap.mend();
    put("/after");

    assertThat(served).containsExactly("PUT /base/before", "PUT /base/after");
    // A caller that tries by itself once more may be heard in the moment of mending.
    assertThat(watch.seen())
        .extracting(Request::path)
        .startsWith("/base/before")
        .endsWith("/base/after");
  }
}
