package app.smartdocs.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GitHub's variables on their way to the parameters of the infrastructure. */
final class VariablesTest {
  /** What a shell prints that has taken the variables over. */
  private static String printed(Path folder, String variables, String command)
      throws IOException, InterruptedException {
    Path bicep = Files.createDirectories(folder.resolve(Path.of("infra", "bicep")));
    Files.writeString(
        bicep.resolve("main.bicepparam"),
        """
        using 'main.bicep'
        param alertEmails = [readEnvironmentVariable('ALERT_EMAIL')]
        param monthlyBudget = int(readEnvironmentVariable('MONTHLY_BUDGET', '500'))
        """);
    String script = Path.of(".github", "variables.mjs").toAbsolutePath().toString();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", "eval \"$('" + script + "')\"; " + command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell.environment().put("VARIABLES", variables);
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void whatTheParametersAskForIsThere(@TempDir Path folder) throws Exception {
    assertThat(
            printed(
                folder,
                "{\"ALERT_EMAIL\":\"ana@example.com\",\"MONTHLY_BUDGET\":\"700\"}",
                "echo \"$ALERT_EMAIL $MONTHLY_BUDGET\""))
        .isEqualTo("ana@example.com 700\n");
  }

  @Test
  void whatTheyDontAskForChangesNothing(@TempDir Path folder) throws Exception {
    assertThat(
            printed(folder, "{\"PATH\":\"/elsewhere\",\"OTHER\":\"x\"}", "echo \"${OTHER:-none}\""))
        .isEqualTo("none\n");
  }

  @Test
  void aValueIsNeverACommand(@TempDir Path folder) throws Exception {
    assertThat(
            printed(
                folder,
                "{\"ALERT_EMAIL\":\"a'; touch made; $(touch made) `touch made`\"}",
                "printf %s \"$ALERT_EMAIL\""))
        .isEqualTo("a'; touch made; $(touch made) `touch made`");
    assertThat(folder.resolve("made")).doesNotExist();
  }
}
