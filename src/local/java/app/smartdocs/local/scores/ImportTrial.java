package app.smartdocs.local.scores;

import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.local.stack.Postgres;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Imports a large spreadsheet into a stack of its own, and pulls the plug of the functions on the
 * way.
 */
public final class ImportTrial {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final LocalStack stack;
  private final HttpClient http = HttpClient.newHttpClient();

  public ImportTrial(LocalStack stack) {
    this.stack = stack;
  }

  /**
   * What came of it.
   *
   * @param answered how long the answer to the import took
   * @param took from the answer to the end of the last row
   * @param ended how many rows are in a final state, by the API
   * @param completions how often an attempt stored what it had read
   * @param completedTwice how many rows were stored more than once
   * @param modelRequests how many requests the model answered
   * @param modelRows how many rows these had
   */
  public record Result(
      Duration answered,
      Duration took,
      int rows,
      int ended,
      int failed,
      long completions,
      long completedTwice,
      int modelRequests,
      int modelRows) {
    /** How many rows ended in a minute. */
    public double perMinute() {
      return rows * 60.0 / TimeUnit.MILLISECONDS.toSeconds(Math.max(1000, took.toMillis()));
    }
  }

  /**
   * Imports, and waits for the end.
   *
   * @param kills how often the functions are killed, at even distances
   * @throws IllegalStateException if it does not end in time
   */
  public Result run(int rows, int kills, Duration patience) throws InterruptedException {
    byte[] sheet = SampleSheet.csv(rows);
    long before = System.nanoTime();
    JsonNode made =
        call(
            HttpRequest.newBuilder(
                    stack.baseUri().resolve("/api/v1/imports?force=true&filename=agenda.csv"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(sheet))
                .build());
    Duration answered = Duration.ofNanos(System.nanoTime() - before);
    String id = made.path("id").asText();
    Instant begin = Instant.now();
    for (int kill = 1; kill <= kills; kill++) {
      int mark = rows * kill / (kills + 1);
      await(id, begin.plus(patience), one -> ended(one) >= mark);
      stack.killFunctions();
      stack.restartFunctions();
    }
    JsonNode done = await(id, begin.plus(patience), one -> one.path("done").asBoolean());
    return new Result(
        answered,
        Duration.between(begin, Instant.now()),
        rows,
        ended(done),
        done.at("/counts/failed").asInt(),
        completions(id, ""),
        completions(id, " HAVING COUNT(*) > 1"),
        stack.model().requests(),
        stack.model().rows());
  }

  private static int ended(JsonNode one) {
    JsonNode counts = one.path("counts");
    return counts.path("completed").asInt()
        + counts.path("failed").asInt()
        + counts.path("skipped").asInt();
  }

  /** What is looked for in an import. */
  @FunctionalInterface
  private interface Condition {
    boolean holds(JsonNode one);
  }

  private JsonNode await(String id, Instant end, Condition condition) throws InterruptedException {
    while (Instant.now().isBefore(end)) {
      JsonNode one =
          call(HttpRequest.newBuilder(stack.baseUri().resolve("/api/v1/imports/" + id)).build());
      if (condition.holds(one)) {
        return one;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw new IllegalStateException("The import is not where it should be in time.");
  }

  private JsonNode call(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException("The app answered with " + response.statusCode() + ".");
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many jobs of the import's rows have stored a result, or did so more than once. */
  private long completions(String id, String having) {
    String sql =
        "SELECT COUNT(*) FROM (SELECT e.job_id FROM job_events e JOIN appointments a"
            + " ON a.job_id = e.job_id WHERE a.import_id = ? AND e.event = 'ATTEMPT_COMPLETED'"
            + " GROUP BY e.job_id"
            + having
            + ") ended";
    Postgres postgres = stack.postgres();
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        PreparedStatement count = connection.prepareStatement(sql)) {
      count.setString(1, id);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
