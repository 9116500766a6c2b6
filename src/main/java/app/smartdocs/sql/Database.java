package app.smartdocs.sql;

import static org.jdbi.v3.core.statement.StatementExceptions.MessageRendering.NONE;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The one way to the database: pooled, and patient with what a second try may mend. */
public final class Database implements AutoCloseable {
  // A deadlock's victim and a serialization failure, on SQL Server and PostgreSQL; and an Azure SQL
  // database that wakes from its auto-pause, moves, or has too much to do.
  private static final Set<Integer> TRANSIENT_ERRORS =
      Set.of(1205, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920);
  private static final Set<String> TRANSIENT_STATES = Set.of("40001", "40P01");
  private static final int MOST_TRIES = 4;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    // Exceptions are logged, and what was bound is people's.
    jdbi.configure(StatementExceptions.class, exceptions -> exceptions.setMessageRendering(NONE));
  }

  /**
   * How to get to a database.
   *
   * @param jdbcUrl {@code jdbc:postgresql:…} or {@code jdbc:sqlserver:…}
   * @param user empty where the URL says how to log in
   * @param poolSize the most connections at the same time
   * @param connectTimeout how long a caller waits for a connection
   */
  public record Address(
      String jdbcUrl, String user, String password, int poolSize, Duration connectTimeout) {
    @Override
    public String toString() {
      return "Address[" + Dialect.of(jdbcUrl) + "]"; // A URL may hold a password.
    }
  }

  // Whoever says nothing for so long is taken for gone: a heartbeat that waits for ever loses every
  // lease of its process. Well within the usual lease, and longer than any statement takes.
  private static final Duration SILENCE = Duration.ofSeconds(20);

  /** Opens the pool; connects only when first asked, so that a start does not wait for it. */
  public static Database open(Address address) {
    Dialect.of(address.jdbcUrl());
    HikariConfig config = new HikariConfig();
    config.setPoolName("smartdocs");
    config.setJdbcUrl(address.jdbcUrl());
    if (!address.user().isEmpty()) {
      config.setUsername(address.user());
      config.setPassword(address.password());
    }
    config.setMaximumPoolSize(address.poolSize());
    config.setMinimumIdle(0);
    config.setConnectionTimeout(address.connectTimeout().toMillis());
    config.setInitializationFailTimeout(-1);
    Dialect.of(address.jdbcUrl()).properties(SILENCE).forEach(config::addDataSourceProperty);
    return new Database(new HikariDataSource(config));
  }

  /** Throws if the database does not answer. */
  public void ping() {
    once(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
  }

  /** Reads, or writes by a single statement, which needs no transaction around it. */
  <T> T once(HandleCallback<T, RuntimeException> work) {
    return patiently(() -> jdbi.withHandle(work));
  }

  /** All or nothing; repeated as a whole if the database asks for it. */
  <T> T together(HandleCallback<T, RuntimeException> work) {
    return patiently(() -> jdbi.inTransaction(work));
  }

  private static <T> T patiently(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (JdbiException e) {
        if (attempt == MOST_TRIES || !mayPass(e)) {
          throw e;
        }
        LockSupport.parkNanos(
            Duration.ofMillis(ThreadLocalRandom.current().nextLong(10, 50L << attempt)).toNanos());
      }
    }
  }

  private static boolean mayPass(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (TRANSIENT_ERRORS.contains(sql.getErrorCode())
              || TRANSIENT_STATES.contains(String.valueOf(sql.getSQLState())))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a write failed because a unique value is there already. */
  static boolean isDuplicate(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && ("23505".equals(sql.getSQLState())
              || sql.getErrorCode() == 2627
              || sql.getErrorCode() == 2601)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    pool.close();
  }
}
