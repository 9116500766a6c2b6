package app.smartdocs.sql;

import java.time.Duration;
import java.util.Map;

/** The two databases. All SQL runs on both; only names of types and error codes differ. */
public enum Dialect {
  POSTGRESQL("jdbc:postgresql:"),
  SQL_SERVER("jdbc:sqlserver:");

  private final String prefix;

  Dialect(String prefix) {
    this.prefix = prefix;
  }

  /**
   * What its driver has to be told: that a connection on which nothing comes for so long is broken,
   * since by itself it would wait for ever; and that errors, which are logged, show no values.
   */
  Map<String, String> properties(Duration silence) {
    return switch (this) {
      case POSTGRESQL ->
          Map.of(
              "socketTimeout", Long.toString(silence.toSeconds()),
              "tcpKeepAlive", "true",
              // A batch goes as one statement of many rows.
              "reWriteBatchedInserts", "true",
              "logServerErrorDetail", "false");
      case SQL_SERVER -> Map.of("socketTimeout", Long.toString(silence.toMillis()));
    };
  }

  /**
   * The database that a JDBC URL leads to.
   *
   * @throws IllegalArgumentException for any other
   */
  public static Dialect of(String jdbcUrl) {
    for (Dialect dialect : values()) {
      if (jdbcUrl.startsWith(dialect.prefix)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException(
        "The database URL begins with jdbc:postgresql: or jdbc:sqlserver:, for the two that are"
            + " supported.");
  }
}
