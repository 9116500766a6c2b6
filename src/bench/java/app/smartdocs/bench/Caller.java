package app.smartdocs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the running functions; an answer that was not expected ends the benchmark. */
final class Caller {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final URI base;

  Caller(URI base) {
    this.base = base;
  }

  JsonNode submit(byte[] form) throws InterruptedException {
    return send(
        202,
        HttpRequest.newBuilder(base.resolve("/api/v1/documents"))
            .header("Content-Type", Form.CONTENT_TYPE)
            .POST(BodyPublishers.ofByteArray(form)));
  }

  JsonNode post(int expected, String path, String body) throws InterruptedException {
    return send(
        expected,
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  JsonNode get(String path) throws InterruptedException {
    return send(200, HttpRequest.newBuilder(base.resolve(path)));
  }

  private JsonNode send(int expected, HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      JsonNode body = json.readTree(response.body());
      if (response.statusCode() != expected) {
        throw new IllegalStateException(
            response.request().uri() + " answered " + response.statusCode() + ": " + body);
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
