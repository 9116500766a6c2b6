package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;

/** What a function in a test says to the {@link Observer}. */
final class Reporter {
  /** The file in the app's jar that has the observer's address. */
  static final String ADDRESS = "observer.txt";

  private Reporter() {}

  /**
   * Says something, and waits for the verdict.
   *
   * @throws IllegalStateException if this invocation is to fail
   */
  static void report(String function, String text) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + function))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(BodyPublishers.ofString(text))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("This invocation is to fail.");
    }
  }

  private static String address() throws IOException {
    try (InputStream in = Reporter.class.getResourceAsStream("/" + ADDRESS)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
