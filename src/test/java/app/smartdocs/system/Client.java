package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A caller of the API; every answer is held to the contract. */
final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Contract CONTRACT = new Contract();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Supplier<URI> base;
  private final String principal;

  /**
   * A caller.
   *
   * @param principal as the development host's {@code X-Local-Principal} has it
   */
  Client(Supplier<URI> base, String principal) {
    this.base = base;
    this.principal = principal;
  }

  @SuppressWarnings("ArrayRecordComponent") // Read by the tests, never compared.
  record Answer(int status, HttpHeaders headers, byte[] body) {
    JsonNode json() {
      try {
        return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String text(String pointer) {
      return json().at(pointer).asText();
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** One part of a form; {@code filename} empty for a plain field. */
  @SuppressWarnings("ArrayRecordComponent")
  record Part(String name, String filename, byte[] content) {
    static Part file(String filename, byte[] content) {
      return new Part("file", filename, content);
    }

    static Part field(String name, String value) {
      return new Part(name, "", value.getBytes(UTF_8));
    }
  }

  Answer get(String template, String id, String... headers) {
    return send("GET", template, id, BodyPublishers.noBody(), headers);
  }

  Answer post(String template, String id, String json) {
    return send(
        "POST", template, id, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  Answer delete(String template, String id) {
    return send("DELETE", template, id, BodyPublishers.noBody());
  }

  Answer submit(List<Part> parts, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "multipart/form-data; boundary=smartdocs"));
    return send(
        "POST",
        "/api/v1/documents",
        "",
        BodyPublishers.ofByteArray(form(parts)),
        all.toArray(String[]::new));
  }

  Answer submitRaw(String query, BodyPublisher body, String... headers) {
    return send("POST", "/api/v1/documents" + query, "", body, headers);
  }

  /** As a form, with a query. */
  Answer submit(String query, List<Part> parts) {
    return sendForm("/api/v1/documents" + query, parts);
  }

  Answer sendForm(String path, List<Part> parts) {
    return send(
        "POST",
        path,
        "",
        BodyPublishers.ofByteArray(form(parts)),
        "Content-Type",
        "multipart/form-data; boundary=smartdocs");
  }

  Answer patch(String template, String id, String json) {
    return send(
        "PATCH", template, id, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  private static byte[] form(List<Part> parts) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (Part part : parts) {
      String filename = part.filename().isEmpty() ? "" : "; filename=\"" + part.filename() + "\"";
      String head =
          "--smartdocs\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + filename;
      form.writeBytes((head + "\r\n\r\n").getBytes(UTF_8));
      form.writeBytes(part.content());
      form.writeBytes("\r\n".getBytes(UTF_8));
    }
    form.writeBytes("--smartdocs--\r\n".getBytes(UTF_8));
    return form.toByteArray();
  }

  Answer send(String method, String template, String id, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.get().resolve(template.replace("{id}", id)))
            .method(method, body)
            .header("X-Local-Principal", principal);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
      String path =
          template.contains("?") ? template.substring(0, template.indexOf('?')) : template;
      String type = answer.header("content-type");
      CONTRACT.check(
          method,
          path,
          answer.status(),
          type,
          type.endsWith("json") ? answer.json() : JSON.getNodeFactory().textNode(""));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Watches a document until its job is over. */
  Answer awaitFinal(String documentId) {
    return await(
        "/api/v1/documents/{id}/status",
        documentId,
        status -> !List.of("PENDING", "PROCESSING").contains(status.text("/status")));
  }

  /** Looks until what is there is as it should be. */
  Answer await(String template, String id, Predicate<Answer> isSo) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Answer answer = get(template, id);
      if (isSo.test(answer)) {
        return answer;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError(template + " of " + id + " is not so after " + PATIENCE);
  }

  /** Fetches what an answer redirects to. */
  static HttpResponse<byte[]> fetch(String url) {
    return exchange(HttpRequest.newBuilder(URI.create(url)).build());
  }

  /** Sends a file straight to storage. */
  static int put(String url, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).PUT(body);
    headers.forEach(request::header);
    return exchange(request.build()).statusCode();
  }

  private static HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
