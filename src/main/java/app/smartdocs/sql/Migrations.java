package app.smartdocs.sql;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to the shape that this version of the code expects. */
public final class Migrations {
  // A schema of its own, in a database that others use too. PostgreSQL's driver knows the
  // parameter.
  private static final Pattern SCHEMA =
      Pattern.compile("[?&]currentSchema=([a-z_][a-z0-9_]{0,62})");

  private Migrations() {}

  /**
   * Migrates; does nothing where nothing is to do. Two at the same time wait for each other. A
   * schema that the URL names, and that is not there, is made.
   *
   * @param user null or empty where the URL says how to log in
   * @return how many migrations were applied
   * @throws org.flywaydb.core.api.FlywayException saying which migration failed, and why
   */
  public static int migrate(String jdbcUrl, String user, String password) {
    Dialect dialect = Dialect.of(jdbcUrl);
    FluentConfiguration configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(jdbcUrl, user, password)
            .locations("classpath:db/migration")
            .placeholders(types(dialect))
            .connectRetries(10);
    Matcher schema = SCHEMA.matcher(jdbcUrl);
    if (schema.find()) {
      configuration.defaultSchema(schema.group(1)).createSchemas(true);
    }
    return configuration.load().migrate().migrationsExecuted;
  }

  private static Map<String, String> types(Dialect dialect) {
    return switch (dialect) {
      case POSTGRESQL ->
          Map.of(
              "id", "VARCHAR(36) COLLATE \"C\"",
              "string", "VARCHAR",
              "exactly", "",
              "text", "TEXT",
              "instant", "TIMESTAMP(6) WITH TIME ZONE",
              "epoch_micros", "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)",
              "epoch_of_end", "CAST(FLOOR(EXTRACT(EPOCH FROM finished_at)) AS BIGINT)",
              "duration_millis",
                  "CAST(EXTRACT(EPOCH FROM (finished_at - created_at)) * 1000 AS BIGINT)");
      case SQL_SERVER ->
          Map.of(
              "id", "NVARCHAR(36) COLLATE Latin1_General_100_BIN2",
              "string", "NVARCHAR",
              // Its usual collations take ABC and abc for the same.
              "exactly", "COLLATE Latin1_General_100_BIN2",
              "text", "NVARCHAR(MAX)",
              "instant", "DATETIMEOFFSET(6)",
              "epoch_micros", "DATEDIFF_BIG(MICROSECOND, '1970-01-01', SYSUTCDATETIME())",
              "epoch_of_end", "DATEDIFF_BIG(SECOND, '1970-01-01', finished_at)",
              "duration_millis", "DATEDIFF_BIG(MILLISECOND, created_at, finished_at)");
    };
  }
}
