package app.smartdocs.sql;

/** The two databases. All SQL runs on both; only names of types and error codes differ. */
public enum Dialect {
  POSTGRESQL("jdbc:postgresql:"),
  SQL_SERVER("jdbc:sqlserver:");

  private final String prefix;

  Dialect(String prefix) {
    this.prefix = prefix;
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
