package app.smartdocs.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
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
        postgres = migrated(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return postgres;
  }

  private static Database migrated(String url, String user, String password) {
    Migrations.migrate(url, user, password);
    return Database.open(new Database.Address(url, user, password, 20, Duration.ofSeconds(10)));
  }
}
