package app.smartdocs.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresTest {
  private final Path folder;

  PostgresTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void rowsAreThereAfterARestart() throws SQLException {
    Path data = folder.resolve("data");
    try (Postgres postgres = Postgres.start(data)) {
      execute(postgres, "CREATE TABLE kept (word VARCHAR)");
      execute(postgres, "INSERT INTO kept VALUES ('Ação')");
    }
    try (Postgres postgres = Postgres.start(data)) {
      assertThat(queried(postgres, "SELECT word FROM kept")).isEqualTo("Ação");
    }
  }

  @Test
  void caseIsFoldedInLettersWithAccentsToo() throws SQLException {
    try (Postgres postgres = Postgres.start(null)) {
      assertThat(queried(postgres, "SELECT lower('AÇÃO')")).isEqualTo("ação");
    }
  }

  @Test
  void nothingRunsAfterClose() {
    Postgres postgres = Postgres.start(null);
    long pid = postgres.pid();
    postgres.close();
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aPidFileThatNamesAnotherProgramIsNoHindrance() throws Exception {
    Path data = folder.resolve("data");
    Postgres.start(data).close();
    // As after a crash and a reboot: the number now belongs to somebody else, here to this test.
    Files.writeString(
        data.resolve("postmaster.pid"),
        ProcessHandle.current().pid()
            + "\n"
            + data
            + "\n"
            + (Instant.now().getEpochSecond() - 86_400)
            + "\n1\n\n127.0.0.1\n\n");
    try (Postgres postgres = Postgres.start(data)) {
      assertThat(queried(postgres, "SELECT 'here'")).isEqualTo("here");
    }
  }

  @Test
  void aFolderWhoseMakingWasInterruptedIsMadeAgain() throws SQLException, IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("postgresql.conf"), "# cut short\n");
    try (Postgres postgres = Postgres.start(data)) {
      assertThat(queried(postgres, "SELECT 'here'")).isEqualTo("here");
    }
  }

  private static Connection connection(Postgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
  }

  private static void execute(Postgres postgres, String sql) throws SQLException {
    try (Connection connection = connection(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String queried(Postgres postgres, String sql) throws SQLException {
    try (Connection connection = connection(postgres);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
