package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpRoutingTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String KEY = "open-sesame";

  private FunctionsHost host;

  @BeforeAll
  void start(@TempDir Path folder) {
    Path app =
        new TestApp(folder)
            .with(HttpFunctions.class)
            .http("Open", "HttpFunctions.hello", "open", "anonymous", "get", "post")
            .http("Guarded", "HttpFunctions.hello", "guarded", "function", "get")
            .http("Item", "HttpFunctions.item", "items/{id:int:min(1)}", "anonymous", "get")
            .http("Latest", "HttpFunctions.hello", "items/latest", "anonymous", "get")
            .http("Rest", "HttpFunctions.item", "rest/{*id}", "anonymous", "get")
            .http("Headers", "HttpFunctions.headers", "headers", "anonymous", "get")
            .http("Query", "HttpFunctions.query", "query", "anonymous", "get")
            .pack();
    host = FunctionsHost.start(open(app));
  }

  private static HostOptions open(Path app) {
    return HostOptions.of(app, 0, Map.of())
        .withHttp(new HostOptions.Http(0, Set.of(KEY), new Principals(), null));
  }

  @AfterAll
  void stop() {
    host.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(host.baseUri().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private int status(String method, String path) throws IOException, InterruptedException {
    return send(to(path).method(method, BodyPublishers.noBody())).statusCode();
  }

  private String body(String path) throws IOException, InterruptedException {
    return send(to(path)).body();
  }

  @Test
  @DisplayName("W1 The path is {routePrefix}/{route}, and the prefix is api")
  void thePathIsThePrefixApiAndTheRoute() throws IOException, InterruptedException {
    assertThat(body("/api/open")).isEqualTo("hello from /api/open");
    assertThat(status("GET", "/open")).isEqualTo(404);
    assertThat(status("GET", "/API/Open")).as("case does not matter").isEqualTo(200);
  }

  @Test
  @DisplayName("W1 The prefix is another one, or none, if host.json says so")
  void thePrefixIsAnotherIfHostJsonSaysSo(@TempDir Path folder)
      throws IOException, InterruptedException {
    TestApp app =
        new TestApp(folder)
            .with(HttpFunctions.class)
            .http("Open", "HttpFunctions.hello", "open", "anonymous");
    for (String prefix : new String[] {"", "v2/things"}) {
      app.hostJson("{\"extensions\": {\"http\": {\"routePrefix\": \"" + prefix + "\"}}}");
      try (FunctionsHost other = FunctionsHost.start(open(app.pack()))) {
        String path = (prefix.isEmpty() ? "" : "/" + prefix) + "/open";
        assertThat(send(HttpRequest.newBuilder(other.baseUri().resolve(path))).body())
            .isEqualTo("hello from " + path);
      }
    }
  }

  @Test
  @DisplayName("W1 Routes are ASP.NET route templates with constraints; the most specific one wins")
  void routesAreTemplatesWithConstraintsAndTheMostSpecificWins()
      throws IOException, InterruptedException {
    assertThat(body("/api/items/7")).isEqualTo("item 7");
    assertThat(body("/api/items/latest")).isEqualTo("hello from /api/items/latest");
    assertThat(status("GET", "/api/items/oldest")).isEqualTo(404);
    assertThat(status("GET", "/api/items/0")).isEqualTo(404);
    assertThat(status("GET", "/api/items/7/8")).isEqualTo(404);
    assertThat(body("/api/rest/a/b%20c")).isEqualTo("item a/b c");
  }

  @Test
  @DisplayName("W2 A wrong method answers 404, not 405")
  void aWrongMethodAnswers404() throws IOException, InterruptedException {
    assertThat(status("POST", "/api/open")).isEqualTo(200);
    assertThat(status("PUT", "/api/open")).isEqualTo(404);
    assertThat(status("POST", "/api/guarded?code=" + KEY)).isEqualTo(404);
  }

  @Test
  @DisplayName("W2 HEAD on a GET route answers 404")
  void headOnAGetRouteAnswers404() throws IOException, InterruptedException {
    assertThat(status("HEAD", "/api/open")).isEqualTo(404);
  }

  @Test
  @DisplayName("W3 FUNCTION level takes a key in x-functions-key or ?code=; otherwise 401")
  void functionLevelTakesAKeyInHeaderOrQueryAndOtherwiseAnswers401()
      throws IOException, InterruptedException {
    assertThat(status("GET", "/api/guarded")).isEqualTo(401);
    assertThat(status("GET", "/api/guarded?code=wrong")).isEqualTo(401);
    assertThat(status("GET", "/api/guarded?code=" + KEY)).isEqualTo(200);
    assertThat(send(to("/api/guarded").header("x-functions-key", KEY)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("W3 The header wins over the query")
  void theHeadersKeyWinsOverTheQuerys() throws IOException, InterruptedException {
    HttpRequest.Builder wrongHeader =
        to("/api/guarded?code=" + KEY).header("x-functions-key", "wrong");
    assertThat(send(wrongHeader).statusCode()).isEqualTo(401);
    HttpRequest.Builder rightHeader = to("/api/guarded?code=wrong").header("x-functions-key", KEY);
    assertThat(send(rightHeader).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("W3 ANONYMOUS takes no key, and minds none")
  void anonymousTakesNoKey() throws IOException, InterruptedException {
    assertThat(status("GET", "/api/open")).isEqualTo(200);
    assertThat(status("GET", "/api/open?code=wrong")).isEqualTo(200);
  }

  @Test
  @DisplayName("W3 Without any key, FUNCTION level is shut")
  void withoutAnyKeyFunctionLevelIsShut(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path app =
        new TestApp(folder)
            .with(HttpFunctions.class)
            .http("Guarded", "HttpFunctions.hello", "guarded", "function")
            .pack();
    try (FunctionsHost other = FunctionsHost.start(HostOptions.of(app, 0, Map.of()))) {
      for (String path : new String[] {"/api/guarded", "/api/guarded?code="}) {
        assertThat(
                send(HttpRequest.newBuilder(other.baseUri().resolve(path))
                        .setHeader("x-functions-key", ""))
                    .statusCode())
            .isEqualTo(401);
      }
    }
  }

  @Test
  @DisplayName("W6 Header names arrive in lower case")
  void headerNamesArriveInLowerCase() throws IOException, InterruptedException {
    assertThat(send(to("/api/headers").header("X-Reply-To", "Me")).body())
        .contains("x-reply-to=Me")
        .doesNotContain("X-Reply-To");
  }

  @Test
  @DisplayName("W6 Query parameters with empty values are dropped")
  void queryParametersWithEmptyValuesAreDropped() throws IOException, InterruptedException {
    assertThat(body("/api/query?a=1&b=&c&d=two%20words&E=5")).isEqualTo("{E=5, a=1, d=two words}");
  }
}
