package app.smartdocs.local.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database: a real PostgreSQL, in processes of its own. */
public final class Postgres implements AutoCloseable {
  private static final String NAME = "postgres";

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param data where its data is kept; null for a folder that goes with it
   */
  public static Postgres start(@Nullable Path data) {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    if (data != null) {
      builder.setDataDirectory(data).setCleanDataDirectory(false);
    }
    try {
      return new Postgres(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start.", e);
    }
  }

  public String url() {
    return server.getJdbcUrl(NAME, NAME);
  }

  public String user() {
    return NAME;
  }

  /** Of a database that listens on loopback alone. */
  public String password() {
    return NAME;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
