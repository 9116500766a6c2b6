package app.smartdocs.infra;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.infra.BicepFiles.Resource;
import app.smartdocs.infra.BicepFiles.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/infrastructure.md} names all that is made, and nothing that is not. */
final class InfrastructureDocumentTest {
  private static Set<String> firstColumn(String heading) throws IOException {
    String document = Files.readString(Path.of("docs", "infrastructure.md"));
    int begin = document.indexOf("\n## " + heading + "\n");
    assertThat(begin).as(heading).isNotNegative();
    int end = document.indexOf("\n## ", begin + 1);
    return Pattern.compile("(?m)^\\| `([^|]+)` \\|")
        .matcher(document.substring(begin, end < 0 ? document.length() : end))
        .results()
        .flatMap(match -> Stream.of(match.group(1).split("`, `", -1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyResourceIsThereWithItsReason() throws IOException {
    assertThat(firstColumn("Resources"))
        .isEqualTo(
            BicepFiles.made()
                .map(Resource::type)
                .filter(type -> !type.equals("Microsoft.Authorization/roleAssignments"))
                .filter(type -> !type.startsWith("Microsoft.Graph/"))
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(firstColumn("Sign-in"))
        .isEqualTo(
            BicepFiles.made()
                .map(Resource::type)
                .filter(type -> type.startsWith("Microsoft.Graph/"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyRoleIsThereWithWhoNeedsIt() throws IOException {
    assertThat(firstColumn("Roles"))
        .isEqualTo(
            BicepFiles.all().stream()
                .flatMap(file -> file.variables().stream())
                .map(Variable::value)
                .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyAlertIsThereWithWhatItRestsOn() throws IOException {
    Set<String> alerts = new TreeSet<>(BicepAlertsTest.names());
    alerts.addAll(List.of("unready", "budget"));

    assertThat(firstColumn("Alerts")).isEqualTo(alerts);
  }

  @Test
  void everyVariableOfTheParameterFileIsThere() throws IOException {
    assertThat(firstColumn("Choices"))
        .isEqualTo(
            BicepFiles.file("main.bicepparam").strings().stream()
                .filter(text -> text.matches("[A-Z][A-Z0-9_]+"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }
}
