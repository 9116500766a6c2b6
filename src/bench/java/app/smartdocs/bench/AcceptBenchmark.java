package app.smartdocs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.smartdocs.app.Wiring;
import app.smartdocs.function.SubmitDocumentFunction;
import app.smartdocs.local.stack.FunctionsProcess;
import app.smartdocs.operations.Check;
import com.microsoft.azure.functions.HttpResponseMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How long accepting a document of 10 KB takes, beside one blob put, one insert and one message.
 * The two are done in turn, so that whatever else the machine does falls on both.
 */
final class AcceptBenchmark implements Benchmark {
  private static final SamplePdf PDF = new SamplePdf(10 * 1024);
  private static final int WARM_UP = 1500;
  private static final int PAIRS = 400;
  private static final int REQUESTS = 200;
  private static final double MOST = 1.3;

  @Override
  public List<Line> run() throws InterruptedException {
    Samples accepted = new Samples(PAIRS);
    Samples raw = new Samples(PAIRS);
    Samples overHttp = new Samples(REQUESTS);
    try (Stack stack = Stack.start()) {
      try (Wiring wiring =
              new Wiring(
                  stack.readSettings(), new InstantAnalysis(), new Check("service", () -> {}));
          RawClients clients = new RawClients(stack.settings())) {
        makeTable(clients);
        SubmitDocumentFunction function = wiring.function(SubmitDocumentFunction.class);
        for (int i = -WARM_UP; i < PAIRS; i++) {
          byte[] pdf = PDF.variant(i);
          long acceptTime = accept(function, pdf);
          long rawTime = storeRaw(clients, PDF.variant(i + 1_000_000L));
          if (i >= 0) {
            accepted.add(acceptTime);
            raw.add(rawTime);
          }
        }
        clients.queue().clearMessages();
      }
      measureHttp(stack, overHttp);
    }
    double ratio = accepted.median() / raw.median();
    return List.of(
        Line.atMost("accept 10 KB", accepted.toString(), ratio, MOST, "raw"),
        Line.told("accept: raw blob, row, message", raw.toString()),
        Line.told(
            "accept: of its own",
            String.format(Locale.ROOT, "%.1f ms", accepted.median() - raw.median())),
        Line.told("accept over HTTP, own process", overHttp.toString()));
  }

  private static long accept(SubmitDocumentFunction function, byte[] pdf) {
    InProcessRequest request = InProcessRequest.upload(Form.of(pdf));
    long begun = System.nanoTime();
    HttpResponseMessage answer = function.run(request);
    long time = System.nanoTime() - begun;
    if (answer.getStatusCode() != 202) {
      throw new IllegalStateException(
          "Not accepted: " + answer.getStatusCode() + " " + answer.getBody());
    }
    return time;
  }

  private static long storeRaw(RawClients clients, byte[] pdf) {
    String id = UUID.randomUUID().toString();
    long begun = System.nanoTime();
    clients.put(id + "/content", pdf);
    try (Connection connection = clients.database().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO raw_documents (id, name) VALUES (?, ?)")) {
      insert.setString(1, id);
      insert.setString(2, "bench.pdf");
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    clients.queue().sendMessage(Base64.getEncoder().encodeToString(id.getBytes(UTF_8)));
    return System.nanoTime() - begun;
  }

  static void makeTable(RawClients clients) {
    try (Connection connection = clients.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE raw_documents (id VARCHAR(36) PRIMARY KEY, name VARCHAR(400) NOT NULL)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  // The extraction is switched off, to measure the answer and not what goes on behind it.
  private static void measureHttp(Stack stack, Samples samples) throws InterruptedException {
    var settings = stack.settings();
    settings.put("AzureWebJobs.ExtractDocument.Disabled", "true");
    try (FunctionsProcess functions = stack.functions(settings, "accept")) {
      Caller caller = new Caller(functions.baseUri());
      for (int i = -REQUESTS; i < REQUESTS; i++) {
        byte[] form = Form.of(PDF.variant(i + 2_000_000L));
        long begun = System.nanoTime();
        caller.submit(form);
        if (i >= 0) {
          samples.add(System.nanoTime() - begun);
        }
      }
    }
  }
}
