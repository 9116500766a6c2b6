package app.smartdocs.local.stack;

import app.smartdocs.sql.Grants;
import app.smartdocs.sql.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of its own, from the binaries on Maven Central, on loopback only. It stops
 * with {@link #close()} and, by its watchdog, when this process is killed.
 */
public final class Postgres implements AutoCloseable {
  private static final String DATABASE = "smartdocs";
  private static final String APP = "smartdocs_app";
  private static final String PID_FILE = "postmaster.pid";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  // Written once initdb has gone through: a folder without it was interrupted half-way.
  private static final String INITIALISED = "smartdocs-initialised";

  private final EmbeddedPostgres server;
  private final Watchdog watchdog;
  private final long pid;

  private Postgres(EmbeddedPostgres server, Watchdog watchdog, long pid) {
    this.server = server;
    this.watchdog = watchdog;
    this.pid = pid;
  }

  /**
   * Starts it on a free port.
   *
   * @param data where its data is kept; null for a folder that goes with it
   */
  public static Postgres start(@Nullable Path data) {
    return start(data, 0, null);
  }

  /**
   * Starts it, waits until it answers, and makes the database where it is missing.
   *
   * @param data where its data is kept; null for a temporary folder, without {@code fsync}
   * @param port 0 for a free one
   * @param log what it prints is added to this file; null to drop it
   * @throws StackException if it does not start
   */
  public static Postgres start(@Nullable Path data, int port, @Nullable Path log) {
    int chosen = Ports.require(port, "PostgreSQL");
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPort(chosen)
            .setPGStartupWait(PATIENCE)
            .setOutputRedirector(Processes.output(log))
            .setErrorRedirector(Processes.output(log))
            // Its own hook would stop it while others still write; whoever closes us knows when.
            .setRegisterShutdownHook(false)
            // Sorts by code point and folds the case of every alphabet, on any machine.
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "");
    if (data == null) {
      builder.setServerConfig("fsync", "off");
    } else {
      makeReady(data);
      builder.setCleanDataDirectory(false);
    }
    Path folder = data == null ? temporary() : data.toAbsolutePath();
    Watchdog watchdog = Watchdog.over(folder.resolve(PID_FILE));
    try {
      EmbeddedPostgres server = launch(builder.setDataDirectory(folder), chosen);
      return prepared(server, watchdog, folder);
    } catch (StackException e) {
      watchdog.fire();
      throw e;
    }
  }

  private static Postgres prepared(EmbeddedPostgres server, Watchdog watchdog, Path folder) {
    try {
      // Without it somebody else's server answered on that port.
      long pid = Long.parseLong(Files.readAllLines(folder.resolve(PID_FILE)).get(0).strip());
      Postgres postgres = new Postgres(server, watchdog, pid);
      postgres.createDatabase();
      Files.writeString(folder.resolve(INITIALISED), "");
      return postgres;
    } catch (IOException | SQLException e) {
      close(server);
      throw new StackException("PostgreSQL started and then failed: " + e, e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("smartdocs-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres launch(EmbeddedPostgres.Builder builder, int port) {
    try {
      return builder.start();
    } catch (IOException | IllegalStateException e) {
      throw new StackException("PostgreSQL does not start on port " + port + ": " + e, e);
    }
  }

  private static void makeReady(Path data) {
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      endLeftover(data.resolve(PID_FILE));
      if (Files.exists(data) && !Files.exists(data.resolve(INITIALISED))) {
        delete(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Line 1 is the process, line 3 when it started, in seconds. PostgreSQL itself takes the file for
  // stale only if no process has that number, and after a reboot another one may.
  private static void endLeftover(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() >= 3) {
      new Leftover(
              Long.parseLong(lines.get(0).strip()),
              Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())))
          .end();
    }
    Files.deleteIfExists(file);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void createDatabase() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.getJdbcUrl(user(), "postgres"), user(), password());
        Statement statement = connection.createStatement()) {
      boolean exists;
      try (ResultSet rows =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        exists = rows.next();
      }
      if (!exists) {
        statement.execute("CREATE DATABASE " + DATABASE);
      }
      try (ResultSet rows =
          statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + APP + "'")) {
        exists = rows.next();
      }
      if (!exists) {
        statement.execute("CREATE ROLE " + APP + " LOGIN");
      }
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
  }

  /** Who may do everything: for migrations, and for tests to look behind the app. */
  public String user() {
    return "postgres";
  }

  /** The app's own login, which may do what it was granted. */
  public String appUser() {
    return APP;
  }

  /** Brings the database up to date, as a deployment does. */
  public void migrate() {
    Migrations.migrate(url(), user(), password());
    Grants.grant(url(), user(), password(), new Grants.Grantee(APP, null));
  }

  /** Any will do: whoever reaches loopback is let in. */
  public String password() {
    return "postgres";
  }

  /** Of its first process, for those who watch it. */
  long pid() {
    return pid;
  }

  @Override
  public void close() {
    try {
      close(server);
      // Its pid file is gone a moment before it is.
      ProcessHandle.of(pid)
          .ifPresent(postmaster -> Processes.hasEnded(postmaster, Duration.ofSeconds(5)));
    } finally {
      watchdog.close();
    }
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
