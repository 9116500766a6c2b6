package app.smartdocs.local.docintel.rest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Azure AI Document Intelligence on this machine; {@code docs/document-intelligence-emulator.md}
 * tells what of it.
 */
public final class DocumentIntelligenceEmulator implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Models models;
  private final Analyses analyses;
  private final Faults faults = new Faults();
  private final Calls calls = new Calls();

  private DocumentIntelligenceEmulator(EmulatorOptions options) throws IOException {
    Operations operations = Operations.open(options.folder(), options.clock());
    Limits limits = options.limits();
    this.models = new Models(options.clock());
    this.analyses =
        new Analyses(options.reader(), models, operations, limits.maxPages(), options.clock());
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
    AnalyzeCall analyze =
        new AnalyzeCall(endpoint(), options, models, operations, analyses, faults, calls);
    ResultCall result =
        new ResultCall(
            operations,
            faults,
            calls,
            new RateLimit(limits.resultsPerSecond(), options.clock()),
            options.clock());
    server.createContext(
        "/", new Router(analyze, result, new Control(models, faults, calls), models));
    server.setExecutor(threads);
    operations.unfinished().forEach(analyses::begin);
    server.start();
  }

  /**
   * Begins to listen, and goes on with what an emulator on the same folder left undone.
   *
   * @throws IOException if the port is taken or the folder can't be used
   */
  public static DocumentIntelligenceEmulator start(EmulatorOptions options) throws IOException {
    // Read once, by the server's first use in a process: answers of two packets wait 40 ms without.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    return new DocumentIntelligenceEmulator(options);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Makes it know a model of one's own: it reads as a layout does. */
  public void addModel(String modelId) {
    models.add(modelId);
  }

  public Faults faults() {
    return faults;
  }

  public Calls calls() {
    return calls;
  }

  /** Stops at once; an analysis that is under way goes on at the next start on the same folder. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    analyses.stop();
  }
}
