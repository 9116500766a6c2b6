package app.smartdocs.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The databases that the suite runs against: a PostgreSQL of its own, and the SQL Server that
 * {@code TEST_SQLSERVER_URL} names, where one is at hand. Each is migrated once.
 */
public final class TestDatabases {
  private static @Nullable Database postgres;

  private TestDatabases() {}

  /** One after the other, with names for reports. */
  static Stream<Named> all() {
    String sqlServer = System.getenv("TEST_SQLSERVER_URL");
    Stream<Named> own = Stream.of(new Named("PostgreSQL", postgres()));
    return sqlServer == null
        ? own
        : Stream.concat(own, Stream.of(new Named("SQL Server", migrated(sqlServer, "", ""))));
  }

  record Named(String name, Database database) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The PostgreSQL of this test run; it stops with the run. */
  public static synchronized Database postgres() {
    if (postgres == null) {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        String url = server.getJdbcUrl("postgres", "postgres");
        Migrations.migrate(url, "postgres", "postgres");
        postgres = open(url, limited(url), "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return postgres;
  }

  /** The suite works as the app does, by a login that may do what it was granted and no more. */
  private static String limited(String url) {
    Jdbi.create(url, "postgres", "postgres")
        .useHandle(handle -> handle.execute("CREATE ROLE app LOGIN"));
    Grants.grant(url, "postgres", "postgres", new Grants.Grantee("app", null));
    return "app";
  }

  private static Database migrated(String url, String user, String password) {
    Migrations.migrate(url, user, password);
    return open(url, user, password);
  }

  private static Database open(String url, String user, String password) {
    return Database.open(new Database.Address(url, user, password, 20, Duration.ofSeconds(10)));
  }
}
