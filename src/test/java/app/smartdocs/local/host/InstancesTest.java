package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the instances come from on which functions are called. */
final class InstancesTest {
  private final TestApp app;
  private final HttpClient client = HttpClient.newHttpClient();

  InstancesTest(@TempDir Path folder) {
    app =
        new TestApp(folder)
            .with(CountingFunctions.class)
            .with(CountingFunctions.Wired.class)
            .with(CountingFunctions.Injector.class)
            .with(CountingFunctions.SecondInjector.class)
            .with(CountingFunctions.BrokenInjector.class);
  }

  private void inject(String... injectors) {
    StringBuilder names = new StringBuilder();
    for (String injector : injectors) {
      names.append(CountingFunctions.class.getName()).append('$').append(injector).append('\n');
    }
    app.with("META-INF/services/" + FunctionInstanceInjector.class.getName(), names.toString());
  }

  private FunctionsHost host(String entryPoint) {
    app.http("Count", entryPoint, "count", "anonymous");
    return FunctionsHost.start(HostOptions.of(app.pack(), 0, Map.of()));
  }

  private HttpResponse<String> call(FunctionsHost host) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(host.baseUri().resolve("/api/count")).build(),
        BodyHandlers.ofString());
  }

  @Test
  @DisplayName("Without an injector the class is made anew for every invocation")
  void withoutAnInjectorTheClassIsMadeAnewForEveryInvocation()
      throws IOException, InterruptedException {
    try (FunctionsHost host = host("CountingFunctions.count")) {
      assertThat(call(host).body()).isEqualTo("call 1");
      assertThat(call(host).body()).isEqualTo("call 1");
    }
  }

  @Test
  @DisplayName("With an injector, it is made once and every instance comes from it")
  void withAnInjectorItIsMadeOnceAndEveryInstanceComesFromIt()
      throws IOException, InterruptedException {
    inject("Injector");
    try (FunctionsHost host = host("CountingFunctions$Wired.count")) {
      assertThat(call(host).body()).isEqualTo("call 1 of instance 1");
      assertThat(call(host).body()).isEqualTo("call 2 of instance 2");
    }
  }

  @Test
  @DisplayName("A class that can't be made without an injector fails its invocations")
  void aClassThatCannotBeMadeFailsItsInvocations() throws IOException, InterruptedException {
    try (FunctionsHost host = host("CountingFunctions$Wired.count")) {
      assertThat(call(host).statusCode()).isEqualTo(500);
    }
  }

  @Test
  @DisplayName("Two injectors are one too many")
  void twoInjectorsAreOneTooMany() {
    inject("Injector", "SecondInjector");
    assertThatThrownBy(() -> host("CountingFunctions.count").close())
        .isInstanceOf(HostException.class)
        .hasMessage("The app has several FunctionInstanceInjectors; it may have one.");
  }

  @Test
  @DisplayName("An injector that can't be made stops the host, and says why")
  void anInjectorThatCannotBeMadeStopsTheHostAndSaysWhy() {
    inject("BrokenInjector");
    assertThatThrownBy(() -> host("CountingFunctions.count").close())
        .isInstanceOf(HostException.class)
        .hasMessageContaining("FunctionInstanceInjector can't be made")
        .hasMessageContaining("The database is away.");
  }
}
