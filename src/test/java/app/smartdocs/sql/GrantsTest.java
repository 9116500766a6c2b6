package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.local.stack.Postgres;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class GrantsTest {
  private static Postgres postgres;

  @BeforeAll
  static void start() {
    postgres = Postgres.start(null);
    postgres.migrate();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  private static Jdbi as(String user) {
    return Jdbi.create(postgres.url(), user, "");
  }

  @Test
  void everyTableAndViewOfOursIsGranted() {
    List<String> all =
        as(postgres.user())
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT table_name FROM information_schema.tables
                            WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%'
                            """)
                        .mapTo(String.class)
                        .list());

    assertThat(Stream.concat(Grants.TABLES.stream(), Grants.VIEWS.stream()))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void theAppChangesNoTable() {
    for (String sql :
        List.of(
            "DROP TABLE jobs",
            "ALTER TABLE jobs ADD more INTEGER",
            "TRUNCATE jobs",
            "CREATE TABLE mine (id INTEGER)",
            "SELECT 1 FROM flyway_schema_history")) {
      assertThatThrownBy(() -> as(postgres.appUser()).useHandle(handle -> handle.execute(sql)))
          .as(sql)
          .isInstanceOf(UnableToExecuteStatementException.class);
    }
  }

  @Test
  void aSchemaOfItsOwnLeavesTheOthersTablesAlone() {
    as(postgres.user()).useHandle(handle -> handle.execute("CREATE DATABASE shared"));
    String url = postgres.url().replace("/smartdocs", "/shared");
    Jdbi.create(url, postgres.user(), "")
        .useHandle(handle -> handle.execute("CREATE TABLE documents (theirs INTEGER)"));
    String ours = url + "?currentSchema=smartdocs";

    Migrations.migrate(ours, postgres.user(), "");
    Grants.grant(ours, postgres.user(), "", new Grants.Grantee(postgres.appUser(), null));

    Jdbi.create(ours, postgres.appUser(), "")
        .useHandle(
            handle -> {
              assertThat(
                      handle
                          .createQuery("SELECT micros FROM database_clock")
                          .mapTo(Long.class)
                          .one())
                  .isPositive();
              assertThat(
                      handle.createQuery("SELECT COUNT(*) FROM documents").mapTo(Long.class).one())
                  .isZero();
            });
    assertThat(Migrations.migrate(ours, postgres.user(), "")).isZero();
  }

  @Test
  void anIdentityIsKnownToSqlServerByTheBytesOfItsId() {
    // SELECT CAST(CAST('6f9619ff-8b86-d011-b42d-00c04fc964ff' AS UNIQUEIDENTIFIER) AS BINARY(16))
    assertThat(Grants.sid(UUID.fromString("6f9619ff-8b86-d011-b42d-00c04fc964ff")))
        .isEqualTo("FF19966F868B11D0B42D00C04FC964FF");
  }

  @Test
  void aNameThatCouldEndAQuotedOneIsRefused() {
    for (String name : List.of("", "a\"; DROP TABLE jobs; --", "a]", "a'b", " a")) {
      assertThatThrownBy(() -> new Grants.Grantee(name, null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is no name of an identity");
    }
  }
}
