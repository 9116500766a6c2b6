package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An app with a mistake does not start; what is said of it names the function. */
final class LoadingTest {
  private final TestApp app;

  LoadingTest(@TempDir Path folder) {
    app = new TestApp(folder).with(WrongFunctions.class);
  }

  private FunctionsHost start(Map<String, String> settings) {
    return FunctionsHost.start(HostOptions.of(app.pack(), 0, settings));
  }

  private AbstractThrowableAssert<?, ?> assertRefused() {
    return assertThatThrownBy(() -> start(Map.of()).close())
        .isInstanceOf(HostException.class)
        .hasMessageContaining("unction Wrong");
  }

  private void entryPoint(String entryPoint) {
    app.http("Wrong", "WrongFunctions." + entryPoint, "wrong", "anonymous");
  }

  private static ObjectNode http() {
    return TestApp.trigger("httpTrigger");
  }

  @ParameterizedTest
  @CsvSource({
    "unbound, nothing that function.json binds",
    "untriggered, no parameter for its trigger",
    "misnamed, nothing that function.json binds",
    "pojo, bind String or byte[]",
    "metadata, bind metadata to String",
    "twice, several methods",
    "missing, no public method",
  })
  @DisplayName("A wrong annotation or parameter fails at load and names the function")
  void aWrongAnnotationFailsAtLoadAndNamesTheFunction(String method, String reason) {
    entryPoint(method);
    assertRefused().hasMessageContaining(reason);
  }

  @Test
  @DisplayName("An entry point without its class fails at load and names the function")
  void anEntryPointWithoutItsClassFailsAtLoadAndNamesTheFunction() {
    app.http("Wrong", "Nowhere.run", "wrong", "anonymous");
    assertRefused().hasMessageContaining("Nowhere.run");
  }

  @Test
  @DisplayName("A message as another type fails at load and names the function")
  void aMessageAsAnotherTypeFailsAtLoadAndNamesTheFunction() {
    app.queue("Wrong", "WrongFunctions.pojoMessage", "letters");
    assertRefused().hasMessageContaining("bind String or byte[]");
  }

  @ParameterizedTest
  @CsvSource({
    "blobTrigger, does not drive",
    "queue, does not serve",
    "http, no trigger",
  })
  @DisplayName("A wrong binding fails at load and names the function")
  void aWrongBindingFailsAtLoadAndNamesTheFunction(String type, String reason) {
    app.function("Wrong", "WrongFunctions.right", TestApp.trigger(type));
    assertRefused().hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "things/{id:shape}, not known here: shape",
    "things/{id:range(1)}, not known here: 1",
    "things/a{id}, mixes text and a parameter",
    "things/{}, without a name",
    "admin/things, conflicts",
  })
  @DisplayName("A wrong route fails at load and names the function")
  void aWrongRouteFailsAtLoadAndNamesTheFunction(String route, String reason) {
    app.function("Wrong", "WrongFunctions.right", http().put("route", route));
    assertRefused().hasMessageContaining(reason);
  }

  @Test
  @DisplayName("Two functions of the same route fail at load and are both named")
  void twoFunctionsOfTheSameRouteFailAtLoadAndAreBothNamed() {
    app.function("Right", "WrongFunctions.right", http().put("route", "things/{id:int}"));
    app.function("Wrong", "WrongFunctions.right", http().put("route", "Things/{key:int}"));
    assertThatThrownBy(() -> start(Map.of()).close())
        .isInstanceOf(HostException.class)
        .hasMessageContaining("The functions Right and Wrong have the same route");
  }

  @Test
  @DisplayName("A missing setting fails at load and names the function")
  void aMissingSettingFailsAtLoadAndNamesTheFunction() {
    app.with(QueueFunctions.class).queue("Wrong", "QueueFunctions.run", "letters");
    assertRefused().hasMessageContaining("AzureWebJobsStorage, which is missing");
    app.queue("Wrong", "QueueFunctions.run", "%LETTERS%");
    assertRefused().hasMessageContaining("LETTERS, which is missing");
    app.queue("Wrong", "QueueFunctions.run", "letters");
    assertThatThrownBy(() -> start(Map.of("AzureWebJobsStorage", "nonsense")).close())
        .isInstanceOf(HostException.class)
        .hasMessageContaining("function Wrong needs a connection string");
  }

  @Test
  @DisplayName("A missing jar fails at load and names the function")
  void aMissingJarFailsAtLoadAndNamesTheFunction() throws IOException {
    entryPoint("right");
    Path app = this.app.pack();
    Files.delete(app.resolve("app.jar"));
    assertThatThrownBy(() -> FunctionsHost.start(HostOptions.of(app, 0, Map.of())).close())
        .isInstanceOf(HostException.class)
        .hasMessage("The function Wrong needs ../app.jar.");
  }

  @Test
  @DisplayName("An app without functions does not start")
  void anAppWithoutFunctionsDoesNotStart() {
    assertThatThrownBy(() -> start(Map.of()).close())
        .isInstanceOf(HostException.class)
        .hasMessageContaining("has no functions");
  }

  @Test
  @DisplayName("A function that is switched off is not even looked at")
  void aFunctionThatIsSwitchedOffIsNotLookedAt() {
    entryPoint("missing");
    app.http("Right", "WrongFunctions.right", "right", "anonymous");
    try (FunctionsHost host = start(Map.of("AzureWebJobs.Wrong.Disabled", "true"))) {
      assertThat(host.baseUri()).hasScheme("http");
    }
  }

  @Test
  @DisplayName("A taken port is named")
  void aTakenPortIsNamed() throws IOException {
    app.http("Right", "WrongFunctions.right", "right", "anonymous");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(
              () -> FunctionsHost.start(HostOptions.of(app.pack(), port, Map.of())).close())
          .isInstanceOf(HostException.class)
          .hasMessageContaining("Port " + port + " is taken");
    }
  }
}
