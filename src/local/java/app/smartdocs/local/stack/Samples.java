package app.smartdocs.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The bundled documents and suites, sent over HTTP as anyone would, so that there is something to
 * see.
 */
final class Samples {
  /** Each with the model that suits it. */
  private static final List<Sample> BUNDLED =
      List.of(
          new Sample("nota-fiscal.pdf", "prebuilt-invoice"),
          new Sample("nota-fiscal-digitalizada.pdf", "prebuilt-invoice"),
          new Sample("carteira-de-identidade.jpg", "prebuilt-idDocument"),
          new Sample("recibo.png", "prebuilt-receipt"),
          new Sample("contrato-12-paginas.pdf", "prebuilt-read"),
          new Sample("relatorio-de-vendas.pdf", "prebuilt-layout"),
          new Sample("comunicado.tiff", "prebuilt-layout"));

  private static final Set<String> UNFINISHED = Set.of("PENDING", "PROCESSING");
  private static final Duration BETWEEN_POLLS = Duration.ofMillis(500);
  private static final String BOUNDARY = "smartdocs-sample";
  private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;
  private final URI app;

  Samples(Path folder, URI app) {
    this.folder = folder;
    this.app = app;
  }

  /**
   * A bundled document.
   *
   * @param file its name
   * @param model that it is read with
   */
  record Sample(String file, String model) {}

  /**
   * A document that was accepted.
   *
   * @param path of the document in the app
   * @param repeated whether an earlier run had sent it
   */
  record Sent(Sample sample, String path, boolean repeated) {}

  /**
   * How far a document is.
   *
   * @param status as the app names it; {@code PENDING} or {@code PROCESSING} if the time was up
   * @param time from its acceptance to its end, or zero
   * @param pages that were read, or 0
   * @param error its code, or empty
   */
  record Seen(String status, Duration time, int pages, String error) {}

  /** Sends those that are not there yet. */
  List<Sent> send() {
    return BUNDLED.stream().map(this::send).toList();
  }

  private Sent send(Sample sample) {
    try {
      byte[] content = Files.readAllBytes(folder.resolve(sample.file()));
      HttpResponse<byte[]> answer =
          exchange(
              HttpRequest.newBuilder(app.resolve("/api/v1/documents"))
                  .header("Content-Type", FORM)
                  .header("Idempotency-Key", key(sample, content))
                  .POST(BodyPublishers.ofByteArray(form(sample, content))));
      JsonNode body = json.readTree(answer.body());
      if (answer.statusCode() != 202) {
        throw new StackException(sample.file() + " was not accepted: " + body);
      }
      return new Sent(
          sample,
          body.at("/links/self").asText(),
          answer.headers().firstValue("Idempotency-Replayed").isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Brings a suite that models can be certified by; one that is there already stays as it is.
   *
   * @return its title, as people read it
   */
  String bring(Path suite) {
    try {
      ByteArrayOutputStream form = new ByteArrayOutputStream();
      part(form, file(suite.getFileName().toString()), Files.readAllBytes(suite));
      HttpResponse<byte[]> answer =
          exchange(
              HttpRequest.newBuilder(app.resolve("/api/v1/suites"))
                  .header("Content-Type", FORM)
                  .POST(BodyPublishers.ofByteArray(ended(form))));
      JsonNode body = json.readTree(answer.body());
      if (answer.statusCode() / 100 != 2) {
        throw new StackException(suite + " was not accepted: " + body);
      }
      return body.path("title").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Other content, or another model in a later version, is another document.
  private static String key(Sample sample, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((sample.file() + "\n" + sample.model() + "\n").getBytes(UTF_8));
      return "sample-" + HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] form(Sample sample, byte[] content) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    part(form, "name=\"modelId\"", sample.model().getBytes(UTF_8));
    part(form, file(sample.file()), content);
    return ended(form);
  }

  private static String file(String name) {
    return "name=\"file\"; filename=\"" + name + "\"";
  }

  private static byte[] ended(ByteArrayOutputStream form) {
    form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return form.toByteArray();
  }

  private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
    String head =
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    form.writeBytes(head.getBytes(UTF_8));
    form.writeBytes(content);
    form.writeBytes("\r\n".getBytes(UTF_8));
  }

  /** Watches a document until it is read or has failed, or the time is up. */
  Seen await(Sent sent, Instant end) {
    Seen seen = seen(sent);
    while (UNFINISHED.contains(seen.status()) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(BETWEEN_POLLS.toNanos());
      seen = seen(sent);
    }
    return seen;
  }

  private Seen seen(Sent sent) {
    try {
      JsonNode status =
          json.readTree(
              exchange(HttpRequest.newBuilder(app.resolve(sent.path() + "/status"))).body());
      Duration time =
          status.path("finishedAt").isTextual()
              ? Duration.between(
                  Instant.parse(status.path("createdAt").asText()),
                  Instant.parse(status.path("finishedAt").asText()))
              : Duration.ZERO;
      return new Seen(
          status.path("status").asText("unknown"),
          time,
          status.path("pagesRead").asInt(),
          status.at("/error/code").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
