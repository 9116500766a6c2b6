package app.smartdocs.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.job.JobKind;
import app.smartdocs.operations.Sweep;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is assumed, held to where it stands as well. */
final class AssumptionsTest {
  private static final Path MODULES = Path.of("infra", "bicep", "modules");

  private static String bicep(String module) throws IOException {
    return Files.readString(MODULES.resolve(module));
  }

  private static List<String> found(String text, String regex) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  @Test
  void theAlertRulesAreThoseThatAreDeployed() throws IOException {
    List<String> frequencies = found(bicep("alerts.bicep"), "\\n    frequency: '(\\w+)'");

    assertThat(frequencies)
        .hasSize((int) (Assumptions.FIVE_MINUTE_RULES + Assumptions.QUARTER_HOUR_RULES));
    assertThat(frequencies.stream().filter("PT5M"::equals)).hasSize(1);
    assertThat(frequencies).containsOnly("PT5M", "PT15M");
    assertThat(found(bicep("alerts.bicep"), "(Microsoft.Insights/metricAlerts)@"))
        .hasSize((int) Assumptions.METRIC_RULES);
  }

  @Test
  void readinessIsAskedForAsOftenAsIsDeployed() throws IOException {
    String alerts = bicep("alerts.bicep");
    long every = Long.parseLong(found(alerts, "Frequency: (\\d+)").get(0));
    long places = found(alerts, "\\{ (Id): '").size();

    assertThat(Assumptions.SECONDS / every * places).isEqualTo(Assumptions.READINESS_CALLS);
  }

  @Test
  void theClockRunsAsItIsSet() throws IOException {
    assertThat(bicep("functions.bicep"))
        .contains("SWEEP_SCHEDULE: '0 */1 * * * *'")
        .contains("CLEANUP_SCHEDULE: '0 30 3 * * *'");
    assertThat(Sweep.QUIET_AFTER).isEqualTo(Duration.ofMinutes(Assumptions.QUIET_AFTER_MINUTES));
  }

  @Test
  void theDatabasesAreThoseThatAreDeployed() throws IOException {
    assertThat(bicep("sql.bicep"))
        .contains("name: 'GP_S_Gen5'", "capacity: 1 }", "minCapacity: json('0.5')");
    assertThat(bicep("postgresql.bicep")).contains("storageSizeGB: " + Assumptions.DATABASE_GB);
  }

  @Test
  void whatTheCommandTakesForGrantedIsWhatIsDeployed() throws IOException {
    assertThat(Files.readString(Path.of("infra", "bicep", "main.bicep")))
        .contains("param instanceMemoryMB int = 2048")
        .contains("param alwaysReadyInstances int = 0")
        .contains("param databaseKind string = 'sql'")
        .contains("param postgresqlSku string = 'Standard_B1ms'")
        .contains("param storageSku string = 'Standard_ZRS'")
        .contains("param autoPauseMinutes int = 60");
    assertThat(bicep("storage.bicep"))
        .contains(
            "deleteRetentionPolicy: { enabled: true, days: %d }"
                .formatted(Assumptions.SOFT_DELETE_DAYS));
  }

  @Test
  void theQueuesAreThoseOfTheCode() throws IOException {
    assertThat(Assumptions.QUEUES).isEqualTo(2L * JobKind.values().length);
    String slowest =
        new ObjectMapper()
            .readTree(Path.of("host.json").toFile())
            .at("/extensions/queues/maxPollingInterval")
            .asText();
    assertThat(slowest).isEqualTo("00:00:10");
    assertThat(Assumptions.LOOKS_PER_MINUTE * 10).isEqualTo(60);
    assertThat(Assumptions.PICK_UP_SECONDS * 2).isEqualTo(10);
  }
}
