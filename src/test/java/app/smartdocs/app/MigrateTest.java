package app.smartdocs.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.app.Migrate.Order;
import app.smartdocs.sql.Grants.Grantee;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrateTest {
  private static final String URL = "jdbc:postgresql://127.0.0.1/smartdocs";
  private static final String ID = "6f9619ff-8b86-d011-b42d-00c04fc964ff";

  @Test
  void theDatabaseIsNamedOnTheCommandLineOrInTheEnvironment() {
    assertThat(Order.of(List.of(URL), "")).isEqualTo(new Order(URL, null));
    assertThat(Order.of(List.of(), URL)).isEqualTo(new Order(URL, null));
  }

  @Test
  void whoIsGrantedIsNamedAfterIt() {
    assertThat(Order.of(List.of(URL, "--grant", "app", "--client-id", ID), "").grantee())
        .isEqualTo(new Grantee("app", UUID.fromString(ID)));
    assertThat(Order.of(List.of("--grant", "app"), URL).grantee())
        .isEqualTo(new Grantee("app", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--grant|--grant is without a value.",
        "--grant app --client-id 7|--client-id is a UUID.",
        "--client-id 6f9619ff-8b86-d011-b42d-00c04fc964ff|--client-id goes with --grant.",
        "--help|Name the database by its JDBC URL.",
      })
  void aWrongCommandLineSaysWhatIsWrong(String arguments, String message) {
    assertThatThrownBy(() -> Order.of(List.of(arguments.split(" ")), URL)).hasMessage(message);
  }
}
