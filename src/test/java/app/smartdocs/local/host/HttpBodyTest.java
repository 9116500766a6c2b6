package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpBodyTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  // A PDF's first bytes: the second line is no UTF-8.
  private static final byte[] PDF = HexFormat.of().parseHex("255044462d312e370a25b5edaefb0a");

  private FunctionsHost host;

  @BeforeAll
  void start(@TempDir Path folder) {
    Path app =
        new TestApp(folder)
            .with(HttpFunctions.class)
            .http("Body", "HttpFunctions.body", "body", "anonymous")
            .http("Length", "HttpFunctions.length", "length", "anonymous")
            .pack();
    host = FunctionsHost.start(HostOptions.of(app, 0, Map.of()));
  }

  @AfterAll
  void stop() {
    host.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(host.baseUri().resolve(path));
  }

  private static String answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString()).body();
  }

  private String bodyOf(String type, byte[] content) throws IOException, InterruptedException {
    return answer(
        to("/api/body").header("Content-Type", type).POST(BodyPublishers.ofByteArray(content)));
  }

  @Test
  @DisplayName("W4 The body is read only when Content-Length > 0: a chunked request arrives empty")
  void theBodyIsReadOnlyWhenContentLengthIsPositiveAndAChunkedRequestArrivesEmpty()
      throws IOException, InterruptedException {
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(PDF));
    HttpRequest.Builder request =
        to("/api/body").header("Content-Type", "application/octet-stream");
    assertThat(answer(request.POST(chunked))).isEqualTo("nothing");
    assertThat(answer(request.POST(BodyPublishers.ofString("")))).isEqualTo("nothing");
    assertThat(answer(request.POST(BodyPublishers.ofString("A")))).isEqualTo("bytes 41");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=x",
        "multipart/mixed",
        "Multipart/Form-Data; boundary=x",
        "application/octet-stream",
        "application/octet-stream; charset=utf-8"
      })
  @DisplayName("W5 Only multipart/* and application/octet-stream arrive as bytes")
  void multipartAndOctetStreamArriveAsBytes(String type) throws IOException, InterruptedException {
    assertThat(bodyOf(type, PDF)).isEqualTo("bytes " + HexFormat.of().formatHex(PDF));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "image/jpeg", "text/plain", "application/json"})
  @DisplayName("W5 Every other type is decoded to text on its way to Java, which ruins it")
  void everyOtherTypeIsDecodedToTextWhichRuinsIt(String type)
      throws IOException, InterruptedException {
    assertThat(bodyOf(type, PDF)).isEqualTo("String " + new String(PDF, UTF_8)).contains("\ufffd");
    assertThat(bodyOf(type, "čaj".getBytes(UTF_8))).isEqualTo("String čaj");
  }

  @Test
  @DisplayName("W5 A body without a type is decoded to text")
  void aBodyWithoutATypeIsDecodedToText() throws IOException, InterruptedException {
    assertThat(answer(to("/api/body").POST(BodyPublishers.ofString("A")))).isEqualTo("String A");
  }

  @Test
  @DisplayName("W7 A body is at most 104,857,600 bytes: over it, 413")
  void aBodyIsAtMost100MegabytesAndOverItTheAnswerIs413() throws IOException, InterruptedException {
    BodyPublisher largest =
        BodyPublishers.fromPublisher(
            BodyPublishers.ofByteArrays(Collections.nCopies(100, new byte[1 << 20])), 104_857_600);
    HttpRequest.Builder request =
        to("/api/length").header("Content-Type", "application/octet-stream").POST(largest);
    assertThat(answer(request)).isEqualTo("104857600");
    assertThat(statusLine(104_857_601)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
  }

  /** What the host says to a request whose body is announced, and begun. */
  private String statusLine(long announced) throws IOException {
    String head = "POST /api/length HTTP/1.1\r\nHost: local\r\nContent-Length: ";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.baseUri().getPort());
        OutputStream out = socket.getOutputStream();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      // Without an answer the host waits for the body, and this would wait for the host.
      socket.setSoTimeout(10_000);
      out.write((head + announced + "\r\n\r\n").getBytes(UTF_8));
      // The JDK's server reads so much of an unwanted body before it lets its answer out.
      out.write(new byte[64 * 1024]);
      return in.readLine();
    }
  }
}
