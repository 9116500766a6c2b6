package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements about HTTP triggers that the host claims, one test each. */
class HttpStatementsTest {
  /** No UTF-8, and so ruined by whoever takes it for text. */
  private static final byte[] BINARY = {'%', 'P', 'D', 'F', (byte) 0xff, (byte) 0x80, 0, 7};

  private final HttpClient http = HttpClient.newHttpClient();
  private final TestApp app;
  private FunctionsHost host;

  HttpStatementsTest(@TempDir Path folder) throws IOException {
    Class<?> type = HttpFunctions.class;
    app =
        TestApp.in(folder, type)
            .http("Hello", type, "hello", "items/hello", "anonymous")
            .http("Item", type, "item", "items/{id:int}", "anonymous")
            .http("Rest", type, "rest", "{*path}", "anonymous")
            .http("Bytes", type, "bytes", "bytes", "anonymous")
            .http("Text", type, "text", "text", "anonymous")
            .http("Seen", type, "seen", "seen", "anonymous")
            .http("Fails", type, "fails", "fails", "anonymous")
            .http("Locked", type, "hello", "locked", "function");
    host = started();
  }

  private FunctionsHost started() {
    return FunctionsHost.start(
        app.options(Map.of())
            .withHttp(new HostOptions.Http(0, Set.of("right"), new Principals(), null)));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(host.baseUri().resolve(path));
  }

  private int status(String path, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = to(path);
    return send(headers.length > 0 ? request.headers(headers) : request).statusCode();
  }

  private String text(String path) throws IOException, InterruptedException {
    return new String(send(to(path)).body(), ISO_8859_1);
  }

  private HttpResponse<byte[]> posted(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  @Test
  @DisplayName("W1 The path is prefix and route; templates, constraints, the most specific wins")
  void thePathIsPrefixAndRoute() throws Exception {
    assertThat(text("/api/items/hello")).isEqualTo("hello");
    assertThat(text("/api/items/42")).isEqualTo("item 42");
    assertThat(text("/api/items/other")).isEqualTo("rest items/other");
    assertThat(status("/items/hello")).isEqualTo(404);

    host.close();
    app.hostJson("{\"version\":\"2.0\",\"extensions\":{\"http\":{\"routePrefix\":\"\"}}}");
    host = started();

    assertThat(text("/items/42")).isEqualTo("item 42");
    assertThat(text("/api/items/42")).isEqualTo("rest api/items/42");
  }

  @Test
  @DisplayName("W2 A wrong method answers 404, and so does HEAD on a GET route")
  void aWrongMethodAnswers404() throws Exception {
    int put = send(to("/api/seen").PUT(BodyPublishers.noBody())).statusCode();
    int head = send(to("/api/seen").method("HEAD", BodyPublishers.noBody())).statusCode();

    assertThat(put).isEqualTo(404);
    assertThat(head).isEqualTo(404);
  }

  @Test
  @DisplayName("W3 FUNCTION takes a key, in the header, which wins, or the query; else 401")
  void aFunctionThatIsLockedTakesAKey() throws Exception {
    assertThat(status("/api/locked")).isEqualTo(401);
    assertThat(status("/api/locked", "x-functions-key", "right")).isEqualTo(200);
    assertThat(status("/api/locked?code=right")).isEqualTo(200);
    assertThat(status("/api/locked?code=wrong")).isEqualTo(401);
    assertThat(status("/api/locked?code=right", "x-functions-key", "wrong")).isEqualTo(401);
    assertThat(status("/api/seen")).isEqualTo(200);
  }

  @Test
  @DisplayName("W4 The body is read only when Content-Length > 0: a chunked request arrives empty")
  void aChunkedRequestArrivesEmpty() throws Exception {
    HttpResponse<byte[]> chunked =
        send(
            to("/api/bytes")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(BINARY))));

    assertThat(chunked.headers().firstValue("x-length")).contains("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=b", "application/octet-stream"})
  @DisplayName("W5 multipart/* and application/octet-stream arrive as bytes")
  void bytesOfTwoTypesArriveAsTheyAre(String type) throws Exception {
    HttpResponse<byte[]> same = posted("/api/bytes", type, BINARY);

    assertThat(same.statusCode()).isEqualTo(202);
    assertThat(same.body()).isEqualTo(BINARY);
    assertThat(same.headers().firstValue("content-type")).contains("application/x-same");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "image/png", "application/json"})
  @DisplayName("W5 Every other type is decoded to text: bytes are refused it, text is ruined")
  void bytesOfOtherTypesAreRuined(String type) throws Exception {
    HttpResponse<byte[]> text = posted("/api/text", type, BINARY);

    assertThat(posted("/api/bytes", type, BINARY).statusCode()).isEqualTo(500);
    assertThat(text.statusCode()).isEqualTo(200);
    assertThat(text.body()).isNotEqualTo(BINARY);
    assertThat(new String(text.body(), UTF_8)).contains("\ufffd");
  }

  @Test
  @DisplayName("W6 Header names arrive in lower case, query parameters with empty values do not")
  void headersAreInLowerCaseAndEmptyParametersAreDropped() throws Exception {
    HttpResponse<byte[]> seen =
        send(to("/api/seen?a=1&empty=&bare&b=2").header("X-Mixed-Case", "Value"));

    assertThat(new String(seen.body(), ISO_8859_1))
        .contains("x-mixed-case=Value")
        .endsWith("{a=1, b=2}");
  }

  @Test
  @DisplayName("W7 A body over 104,857,600 bytes is answered with 413")
  void aBodyOfMoreThanAHundredMegabytesIsTooLarge() throws Exception {
    assertThat(announced(104_857_601)).contains(" 413 ");
  }

  /** The status line for a body that is announced and never sent. */
  private String announced(long length) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.baseUri().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/bytes HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Type: application/octet-stream\r\nContent-Length: "
                      + length
                      + "\r\n\r\n")
                  .getBytes(ISO_8859_1));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))
          .readLine();
    }
  }

  @Test
  void anExceptionIsAnsweredWith500AndNoDetails() throws Exception {
    HttpResponse<byte[]> failed = send(to("/api/fails"));

    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).isEmpty();
  }

  @Test
  void callersCanNotNameThemselves() throws Exception {
    HttpResponse<byte[]> seen =
        send(
            to("/api/seen")
                .headers("X-MS-CLIENT-PRINCIPAL-ID", "mallory", "X-Local-Principal", "ana;Admin"));

    assertThat(new String(seen.body(), ISO_8859_1))
        .contains("x-ms-client-principal-id=ana")
        .doesNotContain("mallory", "x-local-principal");
  }
}
