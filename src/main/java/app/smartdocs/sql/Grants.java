package app.smartdocs.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lets the app's own login do in the database what the code does, and no more: it reads and writes
 * rows, and changes no table. To be run after each migration, by whoever migrates; as often as one
 * likes.
 */
public final class Grants {
  /** What the code reads and writes. */
  static final List<String> TABLES =
      List.of(
          "documents",
          "jobs",
          "readings",
          "uploads",
          "job_events",
          "rate_budgets",
          "turns",
          "paid_readings",
          "imports",
          "import_refusals",
          "appointments",
          "suites",
          "suite_samples",
          "certifications",
          "certification_readings");

  /** What it reads alone. */
  static final List<String> VIEWS =
      List.of("database_clock", "ended_jobs", "document_processing_jobs");

  // As identities, groups and logins are named; no character that a quoted name would have to hide.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@ -]{0,127}");

  private Grants() {}

  /**
   * The app's login.
   *
   * @param name as the database knows it, or is to: that of a managed identity
   * @param clientId of that identity; null for a login that the database has already
   */
  public record Grantee(String name, @Nullable UUID clientId) {
    public Grantee {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is no name of an identity: up to 128 letters, digits and _ . @ - .");
      }
    }
  }

  /**
   * Makes the login known to the database where it is not, and grants.
   *
   * @param jdbcUrl of the database, which has been migrated
   * @throws org.jdbi.v3.core.JdbiException if whoever asks may not, or there is no such login
   */
  public static void grant(String jdbcUrl, String user, String password, Grantee grantee) {
    switch (Dialect.of(jdbcUrl)) {
      case POSTGRESQL -> {
        if (grantee.clientId() != null) {
          // The database that Azure keeps its functions for principals in.
          Jdbi.create(jdbcUrl.replaceFirst("(//[^/]+/)[^?]*", "$1postgres"), user, password)
              .useHandle(handle -> createPrincipal(handle, grantee.name()));
        }
        Jdbi.create(jdbcUrl, user, password).useHandle(handle -> grantOnPostgres(handle, grantee));
      }
      case SQL_SERVER ->
          Jdbi.create(jdbcUrl, user, password)
              .useHandle(handle -> grantOnSqlServer(handle, grantee));
    }
  }

  private static void createPrincipal(Handle postgres, String name) {
    boolean known =
        postgres
            .createQuery("SELECT 1 FROM pg_roles WHERE rolname = :name")
            .bind("name", name)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!known) {
      String unused =
          postgres
              .createQuery("SELECT * FROM pgaadauth_create_principal(:name, false, false)")
              .bind("name", name)
              .mapTo(String.class)
              .one();
    }
  }

  private static void grantOnPostgres(Handle handle, Grantee grantee) {
    String to = " TO \"" + grantee.name() + "\"";
    handle.execute("GRANT USAGE ON SCHEMA " + schema(handle) + to);
    grantOnEach(handle, to);
  }

  private static String schema(Handle handle) {
    return handle.createQuery("SELECT quote_ident(current_schema())").mapTo(String.class).one();
  }

  private static void grantOnSqlServer(Handle handle, Grantee grantee) {
    UUID clientId = grantee.clientId();
    if (clientId != null) {
      // By its id, so that the server need not ask the directory, which takes a role of its own.
      handle.execute(
          "IF DATABASE_PRINCIPAL_ID(N'%s') IS NULL CREATE USER [%s] WITH SID = 0x%s, TYPE = E"
              .formatted(grantee.name(), grantee.name(), sid(clientId)));
    }
    grantOnEach(handle, " TO [" + grantee.name() + "]");
  }

  // As SQL Server keeps a uniqueidentifier: its first three groups little-endian.
  static String sid(UUID id) {
    long high = id.getMostSignificantBits();
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
    bytes.order(ByteOrder.BIG_ENDIAN).putLong(id.getLeastSignificantBits());
    return HexFormat.of().withUpperCase().formatHex(bytes.array());
  }

  private static void grantOnEach(Handle handle, String to) {
    TABLES.forEach(
        table -> handle.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON " + table + to));
    VIEWS.forEach(view -> handle.execute("GRANT SELECT ON " + view + to));
  }
}
