package app.smartdocs.bench;

import app.smartdocs.app.Wiring;
import app.smartdocs.function.ExtractDocumentFunction;
import app.smartdocs.function.SubmitDocumentFunction;
import app.smartdocs.operations.Check;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How many documents a second are read when the service answers at once, beside a loop that does
 * with bare clients what one job can't do without. Rounds of the two take turns; the documents of a
 * round were accepted before its clock starts.
 */
final class ThroughputBenchmark implements Benchmark {
  private static final SamplePdf PDF = new SamplePdf(10 * 1024);
  private static final int JOBS = 200;
  private static final int WARM_UP_ROUNDS = 2;
  private static final int ROUNDS = 5;
  private static final double LEAST = 0.7;

  @Override
  public String about() {
    return "documents read a second when the service answers at once (1 min)";
  }

  @Override
  public List<Line> run() throws InterruptedException {
    List<Double> app = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    int parallelism;
    try (Stack stack = Stack.start();
        Wiring wiring =
            new Wiring(
                stack.readSettings(), new InstantAnalysis(), new Check("service", () -> {}));
        RawClients clients = new RawClients(stack.settings())) {
      JobLoop loop = new JobLoop(clients.queue());
      parallelism = loop.parallelism();
      ExtractDocumentFunction function = wiring.function(ExtractDocumentFunction.class);
      RawJob rawJob = new RawJob(clients);
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        double appRate = round(wiring, clients, loop, message -> work(function, message));
        double rawRate = round(wiring, clients, loop, rawJob::run);
        if (round >= 0) {
          app.add(appRate);
          raw.add(rawRate);
        }
      }
    }
    return List.of(
        Line.atLeast(
            "throughput, " + parallelism + " at a time",
            rates(app),
            median(app) / median(raw),
            LEAST,
            "raw"),
        Line.told("throughput: raw loop", rates(raw)));
  }

  private static double round(
      Wiring wiring, RawClients clients, JobLoop loop, Consumer<String> work)
      throws InterruptedException {
    SubmitDocumentFunction submit = wiring.function(SubmitDocumentFunction.class);
    long seed = System.nanoTime();
    for (int i = 0; i < JOBS; i++) {
      submit.run(
          InProcessRequest.upload(Form.of(PDF.variant(seed + i))), InProcessContext.INSTANCE);
    }
    double rate = loop.run(JOBS, work);
    requireAllCompleted(clients);
    return rate;
  }

  private static void work(ExtractDocumentFunction function, String message) {
    try {
      function.run(message, "message", InProcessContext.INSTANCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void requireAllCompleted(RawClients clients) {
    try (Connection connection = clients.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT COUNT(*) FROM jobs WHERE status <> 'COMPLETED'")) {
      row.next();
      if (row.getInt(1) > 0) {
        throw new IllegalStateException(row.getInt(1) + " jobs are not completed.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rates(List<Double> rates) {
    return String.format(
        Locale.ROOT,
        "%.0f jobs/s (%.0f to %.0f, n=%d)",
        median(rates),
        rates.stream().mapToDouble(rate -> rate).min().orElse(0),
        rates.stream().mapToDouble(rate -> rate).max().orElse(0),
        rates.size());
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElse(0.0);
  }
}
