package app.smartdocs.local.docintel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Fetches a document from wherever the request says it is, to a file. */
final class Documents {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int BUFFER_BYTES = 64 * 1024;

  /** The request's JSON may hold the document itself, in Base64. */
  private static final int LARGEST_JSON_BYTES = 64 * 1024 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final long maxBytes;

  Documents(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * A request for an analysis.
   *
   * @param url where the document is; null where the request carries it
   * @param content the document, if the request carries it; else empty
   */
  record Requested(@Nullable String url, InputStream content) {}

  static Requested requested(Exchange exchange) throws IOException, ServiceErrorException {
    String type = exchange.header("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      return new Requested(null, exchange.body());
    }
    JsonNode json;
    try {
      json = Json.MAPPER.readTree(exchange.body().readNBytes(LARGEST_JSON_BYTES));
    } catch (JsonProcessingException e) {
      throw badContent("The request body is no valid JSON.");
    }
    if (json.path("urlSource").isTextual()) {
      return new Requested(json.get("urlSource").asText(), InputStream.nullInputStream());
    }
    if (json.path("base64Source").isTextual()) {
      try {
        byte[] content = Base64.getDecoder().decode(json.get("base64Source").asText());
        return new Requested(null, new ByteArrayInputStream(content));
      } catch (IllegalArgumentException e) {
        throw badContent("The base64Source is no valid Base64.");
      }
    }
    throw badContent("Exactly one of urlSource and base64Source must be given.");
  }

  private static ServiceErrorException badContent(String message) {
    return new ServiceErrorException(400, ServiceError.invalidRequest("InvalidContent", message));
  }

  /** Writes it to that file, never more of it in memory than a buffer. */
  void fetch(Requested requested, Path target) throws IOException, ServiceErrorException {
    if (requested.url() != null) {
      download(requested.url(), target);
    } else {
      copy(requested.content(), target);
    }
  }

  private void download(String url, Path target) throws ServiceErrorException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw unreachable();
        }
        copy(body, target);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable();
    }
  }

  private static ServiceErrorException unreachable() {
    return new ServiceErrorException(
        400,
        ServiceError.invalidRequest(
            "ContentSourceNotAccessible", "Could not download the file from the given URL."));
  }

  private void copy(InputStream from, Path target) throws IOException, ServiceErrorException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long total = 0;
    try (OutputStream to = Files.newOutputStream(target)) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        total += read;
        if (total > maxBytes) {
          throw new ServiceErrorException(400, ServiceError.tooLarge());
        }
        to.write(buffer, 0, read);
      }
    }
  }
}
