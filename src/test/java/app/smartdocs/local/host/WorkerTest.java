package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How functions are found, made and called, as the Java worker does; and what is refused. */
class WorkerTest {
  private static final Class<?> TYPE = WorkerFunctions.class;

  private final Probe probe = Probe.installed();
  private final TestApp app;

  WorkerTest(@TempDir Path folder) throws IOException {
    app = TestApp.in(folder, TYPE, WorkerFunctions.Injector.class, Probe.class);
  }

  private static String ask(FunctionsHost host) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(host.baseUri().resolve("/api/who")).build(),
            BodyHandlers.ofString())
        .body();
  }

  @Test
  void theInjectorIsMadeOnceAndMakesTheInstances() throws Exception {
    app.injector(WorkerFunctions.Injector.class).http("Who", TYPE, "who", "who", "anonymous");
    try (FunctionsHost host = FunctionsHost.start(app.options(Map.of()))) {
      assertThat(ask(host)).isEqualTo("injected");
      assertThat(ask(host)).isEqualTo("injected");
    }

    assertThat(probe.rest()).containsExactly("injector made");
  }

  @Test
  void withoutAnInjectorEveryInvocationHasAnInstanceOfItsOwn() throws Exception {
    app.http("Who", TYPE, "who", "who", "anonymous");
    try (FunctionsHost host = FunctionsHost.start(app.options(Map.of()))) {
      String first = ask(host);

      assertThat(first).startsWith("made anew");
      assertThat(ask(host)).startsWith("made anew").isNotEqualTo(first);
    }
  }

  @Test
  void aFunctionThatIsSwitchedOffIsNotThere() throws Exception {
    app.http("Who", TYPE, "who", "who", "anonymous")
        .http("Off", TYPE, "missing", "off", "anonymous");
    try (FunctionsHost host =
        FunctionsHost.start(app.options(Map.of("AzureWebJobs.Off.Disabled", "true")))) {
      assertThat(ask(host)).startsWith("made anew");
    }
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> FunctionsHost.start(app.options(Map.of())))
        .isInstanceOf(HostException.class)
        .hasMessageContainingAll(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "missing, no public method",
    "unbound, nothing that function.json binds",
    "record, bind String or byte[]"
  })
  void aMethodThatDoesNotFitIsRefusedByName(String method, String why) {
    app.queue("Broken", TYPE, method, "q");

    assertRefused("Broken", why);
  }

  @Test
  void aTriggerThatNoParameterTakesIsRefusedByName() {
    app.timer("Broken", TYPE, "misnamed", "0 * * * * *");

    assertRefused("Broken");
  }

  @Test
  void aScheduleThatIsNoneIsRefusedByName() {
    app.timer("Broken", TimerFunctions.class, "tick", "every minute");

    assertThatThrownBy(
            () ->
                FunctionsHost.start(
                    TestApp.in(app.folder(), TimerFunctions.class, Probe.class).options(Map.of())))
        .hasMessageContainingAll("Broken", "every minute");
  }

  @Test
  void aQueueWithoutAConnectionIsRefusedByName() throws Exception {
    TestApp.in(app.folder(), QueueFunctions.class, Probe.class)
        .queue("Broken", QueueFunctions.class, "work", "q");

    assertRefused("Broken", "AzureWebJobsStorage");
  }

  @Test
  void twoFunctionsOnOneRouteAreRefusedByName() {
    app.http("Who", TYPE, "who", "who", "anonymous").http("Also", TYPE, "who", "WHO", "anonymous");

    assertRefused("Who", "Also", "same route");
  }

  @Test
  void aTriggerThatIsNotDrivenHereIsRefusedByName() {
    app.function("Broken", TYPE, "who", "{\"type\":\"blobTrigger\",\"name\":\"blob\"}");

    assertRefused("Broken", "blobTrigger");
  }

  @Test
  void aSettingOfTheAppTakesThePlaceOfAValueInHostJson() throws Exception {
    app.http("Who", TYPE, "who", "who", "anonymous");
    Map<String, String> settings =
        Map.of("AzureFunctionsJobHost__extensions__http__routePrefix", "other");
    try (FunctionsHost host = FunctionsHost.start(app.options(settings))) {
      assertThat(ask(host)).isEmpty();
    }
  }
}
