package app.smartdocs.bench;

import app.smartdocs.app.Wiring;
import app.smartdocs.function.SubmitDocumentFunction;
import app.smartdocs.local.stack.FunctionsProcess;
import app.smartdocs.operations.Check;
import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.azure.functions.HttpResponseMessage;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * How long accepting a document of 10 KB takes, beside one blob put, one insert and one message.
 * They are done in turn, so that whatever else the machine does falls on all.
 */
final class AcceptBenchmark implements Benchmark {
  private static final SamplePdf PDF = new SamplePdf(10 * 1024);
  private static final int WARM_UP = 1500;
  private static final int PAIRS = 400;
  private static final int REQUESTS = 200;
  private static final double MOST = 1.3;

  @Override
  public String about() {
    return "accepting 10 KB, beside one blob, one row and one message (1 min)";
  }

  @Override
  public List<Line> run() throws InterruptedException {
    Samples accepted = new Samples(PAIRS);
    Samples raw = new Samples(PAIRS);
    Samples three = new Samples(PAIRS);
    Samples overHttp = new Samples(REQUESTS);
    try (Stack stack = Stack.start()) {
      try (Wiring wiring =
              new Wiring(
                  stack.readSettings(), new InstantAnalysis(), new Check("service", () -> {}));
          RawClients clients = new RawClients(stack.settings())) {
        RawRows rows = new RawRows(clients.database());
        rows.makeTable();
        SubmitDocumentFunction function = wiring.function(SubmitDocumentFunction.class);
        for (int i = -WARM_UP; i < PAIRS; i++) {
          byte[] pdf = PDF.variant(i);
          long acceptTime = accept(function, pdf);
          long rawTime = storeRaw(clients, PDF.variant(i + 1_000_000L), rows::insertOne);
          long threeTime = storeRaw(clients, PDF.variant(i + 2_000_000L), rows::insertThree);
          if (i >= 0) {
            accepted.add(acceptTime);
            raw.add(rawTime);
            three.add(threeTime);
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
        Line.told("accept: raw with the app's three rows", three.toString()),
        Line.told(
            "accept: code of the app",
            String.format(Locale.ROOT, "%.1f ms", accepted.median() - three.median())),
        Line.told("accept over HTTP, own process", overHttp.toString()));
  }

  private static long accept(SubmitDocumentFunction function, byte[] pdf) {
    InProcessRequest request = InProcessRequest.upload(Form.of(pdf));
    long begun = System.nanoTime();
    HttpResponseMessage answer = function.run(request, InProcessContext.INSTANCE);
    long time = System.nanoTime() - begun;
    if (answer.getStatusCode() != 202) {
      throw new IllegalStateException(
          "Not accepted: " + answer.getStatusCode() + " " + answer.getBody());
    }
    return time;
  }

  private static long storeRaw(RawClients clients, byte[] pdf, BiConsumer<String, String> rows) {
    String document = UuidCreator.getTimeOrderedEpoch().toString();
    String job = UuidCreator.getTimeOrderedEpoch().toString();
    long begun = System.nanoTime();
    clients.put(document + "/content", pdf);
    rows.accept(document, job);
    clients.queue().sendMessage(job);
    return System.nanoTime() - begun;
  }

  // The extraction is switched off, to measure the answer and not what goes on behind it.
  private static void measureHttp(Stack stack, Samples samples) throws InterruptedException {
    var settings = stack.settings();
    settings.put("AzureWebJobs.ExtractDocument.Disabled", "true");
    try (FunctionsProcess functions = stack.functions(settings, "accept")) {
      Caller caller = new Caller(functions.baseUri());
      for (int i = -REQUESTS; i < REQUESTS; i++) {
        byte[] form = Form.of(PDF.variant(i + 3_000_000L));
        long begun = System.nanoTime();
        caller.submit(form);
        if (i >= 0) {
          samples.add(System.nanoTime() - begun);
        }
      }
    }
  }
}
