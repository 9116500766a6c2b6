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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to the caller, and what the host itself serves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class HttpReplyTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String KEY = "open-sesame";

  private Observer observer;
  private FunctionsHost host;

  @BeforeAll
  void start(@TempDir Path folder) {
    observer = new Observer(report -> true);
    Path app =
        new TestApp(folder)
            .with(ReplyFunctions.class)
            .with(TimerFunctions.class)
            .with(Reporter.class)
            .with(Reporter.ADDRESS, observer.address())
            .http("Built", "ReplyFunctions.built", "built", "anonymous")
            .http("Bytes", "ReplyFunctions.bytes", "bytes", "anonymous")
            .http("Nothing", "ReplyFunctions.nothing", "nothing", "anonymous")
            .http("Fails", "ReplyFunctions.fails", "fails", "anonymous")
            .timer("Yearly", "TimerFunctions.tick", "0 0 0 1 1 *")
            .pack();
    HostOptions.Http http =
        new HostOptions.Http(0, Set.of(KEY), new Principals(), "http://page.test");
    host = FunctionsHost.start(HostOptions.of(app, 0, Map.of()).withHttp(http));
  }

  @AfterAll
  void stop() {
    host.close();
    observer.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(host.baseUri().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void aResponseIsSentAsTheFunctionBuiltIt() throws IOException, InterruptedException {
    HttpResponse<String> answer = send(to("/api/built"));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{}");
    assertThat(answer.headers().firstValue("location")).hasValue("/things/7");
    assertThat(answer.headers().allValues("content-type")).containsExactly("application/json");
  }

  @Test
  void anotherResultIsTheBodyOf200AndNoneIs204() throws IOException, InterruptedException {
    assertThat(send(to("/api/bytes")).body()).isEqualTo("\u0001\u0002");
    assertThat(send(to("/api/nothing")).statusCode()).isEqualTo(204);
  }

  @Test
  void aFailureIs500AndSaysNothing() throws IOException, InterruptedException {
    HttpResponse<String> answer = send(to("/api/fails"));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void theRootIsThePlatformsOwnPage() throws IOException, InterruptedException {
    assertThat(send(to("/")).body()).contains("The functions app is up.");
  }

  @Test
  void aPageOfTheAllowedOriginMayCallAndNoOther() throws IOException, InterruptedException {
    String allowed = "access-control-allow-origin";
    HttpRequest.Builder preflight =
        to("/api/built")
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", "http://page.test")
            .header("Access-Control-Request-Method", "PUT");
    assertThat(send(preflight).headers().firstValue(allowed)).hasValue("http://page.test");
    HttpRequest.Builder stranger = to("/api/built").header("Origin", "http://stranger.test");
    assertThat(send(stranger).headers().firstValue(allowed)).isEmpty();
  }

  @Test
  void aFunctionIsRunByHandWithTheKey() throws IOException, InterruptedException {
    HttpRequest.Builder run =
        to("/admin/functions/Yearly").POST(BodyPublishers.ofString("{\"input\": \"\"}"));
    assertThat(send(run).statusCode()).isEqualTo(401);
    assertThat(send(run.header("x-functions-key", KEY)).statusCode()).isEqualTo(202);
    assertThat(observer.next()).contains("\"IsPastDue\":false", "\"ScheduleStatus\":null");
  }

  @Test
  void whatCannotBeRunByHandIs404Or400() throws IOException, InterruptedException {
    HttpRequest.Builder unknown = to("/admin/functions/Nobody").header("x-functions-key", KEY);
    assertThat(send(unknown.POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(404);
    HttpRequest.Builder broken = to("/admin/functions/Yearly").header("x-functions-key", KEY);
    assertThat(send(broken.POST(BodyPublishers.ofString("{"))).statusCode()).isEqualTo(400);
  }
}
