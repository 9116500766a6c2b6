package app.smartdocs.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that deploys, before an {@code az} that only notes what it is asked. */
final class DeployPackageTest {
  private Path folder;
  private HttpServer app;
  private int readiness = 200;

  private record Outcome(int code, String output, List<String> asked) {}

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    app.createContext(
        "/ready",
        exchange -> {
          exchange.sendResponseHeaders(readiness, -1);
          exchange.close();
        });
    app.start();
  }

  @AfterEach
  void stop() {
    app.stop(0);
  }

  /** Deploys a package to an app in which Azure then lists these functions. */
  private Outcome deployed(List<String> packaged, String... listed)
      throws IOException, InterruptedException {
    Path zip = folder.resolve("package.zip");
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : packaged) {
        entries.putNextEntry(new ZipEntry(name));
      }
    }
    Path notes = Files.writeString(folder.resolve("asked"), "");
    Path az = folder.resolve("az");
    Files.writeString(
        az,
        """
        #!/bin/sh
        echo "$*" >>"$NOTES"
        case $* in
          "functionapp show"*) echo /subscriptions/s/sites/app ;;
          "functionapp function list"*) for name in $LISTED; do echo "app/$name"; done ;;
        esac
        """);
    assertThat(az.toFile().setExecutable(true)).isTrue();

    ProcessBuilder script =
        new ProcessBuilder(".github/deploy-package.mjs", zip.toString()).redirectErrorStream(true);
    script.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
    script.environment().put("NOTES", notes.toString());
    script.environment().put("LISTED", String.join(" ", listed));
    script.environment().put("RESOURCE_GROUP", "group");
    script.environment().put("FUNCTION_APP", "app");
    script.environment().put("APP_URL", "http://127.0.0.1:" + app.getAddress().getPort());
    script.environment().put("WAIT_SECONDS", "1");
    script.environment().put("POLL_SECONDS", "1");
    Process process = script.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output, Files.readAllLines(notes));
  }

  private static final List<String> TWO =
      List.of("host.json", "ListJobs/function.json", "GetReady/function.json");

  @Test
  void aPackageIsDeployedOnceAllItsFunctionsAreLoadedAndTheAppIsReady() throws Exception {
    Outcome outcome = deployed(TWO, "WarmUp", "GetReady", "ListJobs");

    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("runs", "with 2 functions");
    assertThat(outcome.asked())
        .anyMatch(line -> line.startsWith("functionapp deployment source config-zip"))
        .anyMatch(
            line -> line.contains("/subscriptions/s/sites/app/host/default/sync?api-version="));
  }

  @Test
  void noFunctionLoadedIsAFailure() throws Exception {
    Outcome outcome = deployed(TWO);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("Functions loaded: 0 of 2", "the functions loaded are not those of the package");
  }

  @Test
  void thePlatformsOwnFunctionIsNoneOfThePackages() throws Exception {
    assertThat(deployed(TWO, "WarmUp").code()).isEqualTo(1);
  }

  @Test
  void asManyFunctionsOfOtherNamesAreAFailure() throws Exception {
    assertThat(deployed(TWO, "GetReady", "Removed").code()).isEqualTo(1);
  }

  @Test
  void anAppThatIsNotReadyIsAFailure() throws Exception {
    readiness = 503;

    Outcome outcome = deployed(TWO, "GetReady", "ListJobs");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("/ready does not say that all is well");
  }

  @Test
  void aPackageWithoutFunctionsIsNotDeployed() throws Exception {
    Outcome outcome = deployed(List.of("host.json"));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("there is no function in");
    assertThat(outcome.asked()).isEmpty();
  }
}
