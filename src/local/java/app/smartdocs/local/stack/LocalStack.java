package app.smartdocs.local.stack;

import app.smartdocs.local.docintel.read.DocumentReader;
import app.smartdocs.local.docintel.rest.DocumentIntelligenceEmulator;
import app.smartdocs.local.docintel.rest.EmulatorOptions;
import app.smartdocs.local.openai.OpenAiEmulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The app and all that it needs, on this machine: storage, database, the emulators of Document
 * Intelligence and of a language model, and the functions. {@link #close()} stops all of it, and so
 * does the end of this process, however it comes.
 */
public final class LocalStack implements AutoCloseable {
  // As local.settings.json.example has them, so that Core Tools find what runs here.
  private static final int BLOB_PORT = 10000;
  private static final int QUEUE_PORT = 10001;
  private static final int DATABASE_PORT = 5432;
  private static final int DOCUMENT_INTELLIGENCE_PORT = 5070;
  private static final int MODEL_PORT = 5071;

  private final StackOptions options;
  private final NodeModules modules;
  private final int port;
  private final Parts parts;
  private final Azurite azurite;
  private final Postgres postgres;
  private final DocumentIntelligenceEmulator documentIntelligence;
  private final OpenAiEmulator model;
  private FunctionsProcess functions;

  private LocalStack(StackOptions options, NodeModules modules, Parts parts) {
    this.options = options;
    this.modules = modules;
    this.parts = parts;
    // Asked for before anything is started, since a person chose it.
    this.port = Ports.require(options.port(), "the app");
    var storage = starting("Azurite (blobs and queues)", this::startAzurite, this::openToPage);
    var database = starting("PostgreSQL", this::startPostgres, LocalStack::migrate);
    var reader = starting("Document Intelligence", this::startEmulator, emulator -> {});
    var asked = starting("Language model", this::startModel, emulator -> {});
    CompletableFuture.allOf(storage, database, reader, asked).join();
    this.azurite = storage.join();
    this.postgres = database.join();
    this.documentIntelligence = reader.join();
    this.model = asked.join();
    this.functions =
        starting("Functions", () -> startFunctions(port, "functions", Map.of()), process -> {})
            .join();
  }

  /**
   * Starts everything and waits until it serves.
   *
   * @throws StackException if a part does not start; those that did are stopped
   */
  public static LocalStack start(StackOptions options) {
    return start(options, NodeModules.installed(), new Parts());
  }

  /**
   * As above.
   *
   * @param parts stops them all, even those of a stack that is still starting
   */
  static LocalStack start(StackOptions options, NodeModules modules, Parts parts) {
    try {
      return new LocalStack(options, modules, parts);
    } catch (CompletionException e) {
      parts.close();
      throw e.getCause() instanceof StackException known
          ? known
          : new StackException("The stack does not start: " + e.getCause(), e);
    } catch (StackException e) {
      parts.close();
      throw e;
    }
  }

  private <T extends AutoCloseable> CompletableFuture<T> starting(
      String name, Supplier<T> part, Consumer<T> preparation) {
    return CompletableFuture.supplyAsync(
        () -> {
          long begin = System.nanoTime();
          T started = parts.start(part);
          preparation.accept(started);
          options.started().accept(name, Duration.ofNanos(System.nanoTime() - begin));
          return started;
        },
        task -> {
          Thread thread = new Thread(task, "start " + name);
          thread.setDaemon(true);
          thread.start();
        });
  }

  private Path folder(String name) {
    return options.folder().resolve(name);
  }

  private Path log(String name) {
    return folder("logs").resolve(name + ".log");
  }

  // Where one is taken another will do: two clones can run side by side.
  private int preferred(int number) {
    return options.kept() ? Ports.preferred(number) : 0;
  }

  private Azurite startAzurite() {
    return Azurite.start(
        modules,
        options.kept() ? folder("azurite") : null,
        preferred(BLOB_PORT),
        preferred(QUEUE_PORT),
        log("azurite"));
  }

  // The page sends large files straight to storage.
  private void openToPage(Azurite storage) {
    storage.allowOrigins(List.of("http://127.0.0.1:" + port, "http://localhost:" + port));
  }

  private Postgres startPostgres() {
    return Postgres.start(
        options.kept() ? folder("postgres") : null, preferred(DATABASE_PORT), log("postgres"));
  }

  private static void migrate(Postgres database) {
    database.migrate();
  }

  private DocumentIntelligenceEmulator startEmulator() {
    DocumentReader reader = new DocumentReader(modules.trainedData(folder("trained-data")));
    EmulatorOptions usual =
        EmulatorOptions.with(reader, folder("document-intelligence"))
            .withPort(preferred(DOCUMENT_INTELLIGENCE_PORT));
    try {
      return DocumentIntelligenceEmulator.start(options.emulator().apply(usual));
    } catch (IOException e) {
      throw new StackException("The Document Intelligence emulator does not start: " + e, e);
    }
  }

  private OpenAiEmulator startModel() {
    try {
      return OpenAiEmulator.start(preferred(MODEL_PORT), options.thinking());
    } catch (IOException e) {
      throw new StackException("The emulator of the language model does not start: " + e, e);
    }
  }

  private FunctionsProcess startFunctions(int port, String name, Map<String, String> changes) {
    Map<String, String> settings = settings();
    settings.putAll(changes);
    return FunctionsProcess.start(
        new FunctionsProcess.Options(
            options.app(),
            port,
            settings,
            options.heapMegabytes(),
            options.stopGrace(),
            options.hidden(),
            log(name),
            folder("timers").resolve(name)));
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("FUNCTIONS_WORKER_RUNTIME", "java");
    settings.put("AzureWebJobsDisableHomepage", "true");
    settings.put("AzureWebJobsStorage", azurite.connectionString());
    settings.put("DATABASE_URL", postgres.url());
    settings.put("DATABASE_USER", postgres.appUser());
    settings.put("DATABASE_PASSWORD", postgres.password());
    settings.put("DOCUMENT_INTELLIGENCE_ENDPOINT", documentIntelligence.endpoint().toString());
    settings.put("DOCUMENT_INTELLIGENCE_KEY", "any-key-will-do-for-the-emulator");
    settings.put("OPENAI_ENDPOINT", model.baseUrl().toString());
    settings.put("OPENAI_API_KEY", "any-key-will-do-for-the-emulator");
    settings.put("OPENAI_MODEL", "emulated");
    settings.putAll(ownModel());
    settings.put("WEBSITE_AUTH_ENABLED", "true");
    settings.put("SWEEP_SCHEDULE", "0 */1 * * * *");
    settings.put("CLEANUP_SCHEDULE", "0 30 3 * * *");
    settings.put("RECERTIFY_SCHEDULE", "0 35 3 * * *");
    settings.putAll(options.settings());
    return settings;
  }

  // A real model serves whoever has one and says so.
  private static Map<String, String> ownModel() {
    Map<String, String> own = new HashMap<>();
    for (String name : List.of("OPENAI_ENDPOINT", "OPENAI_API_KEY", "OPENAI_MODEL")) {
      String value = System.getenv(name);
      if (value != null && !value.isBlank()) {
        own.put(name, value);
      }
    }
    return own;
  }

  /** Where the functions answer. */
  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public Azurite azurite() {
    return azurite;
  }

  public Postgres postgres() {
    return postgres;
  }

  public DocumentIntelligenceEmulator documentIntelligence() {
    return documentIntelligence;
  }

  public OpenAiEmulator model() {
    return model;
  }

  /** Pulls the plug of the functions (SIGKILL); the rest runs on. */
  public synchronized void killFunctions() {
    parts.remove(functions);
    functions.kill();
  }

  /** Starts the functions again, on the same port; stops them before if they run. */
  public void restartFunctions() {
    restartFunctions(Map.of());
  }

  /**
   * Starts the functions again, on the same port; stops them before if they run.
   *
   * @param changes app settings that replace others, for this run only
   */
  public synchronized void restartFunctions(Map<String, String> changes) {
    parts.remove(functions);
    functions.close();
    functions = parts.start(() -> startFunctions(port, "functions", changes));
  }

  /**
   * Starts another instance of the functions beside the first, on a port of its own; it stops with
   * the stack.
   *
   * @param changes app settings that replace others
   */
  public FunctionsProcess startAnother(String name, Map<String, String> changes) {
    return parts.start(() -> startFunctions(0, name, changes));
  }

  /** Waits until the functions have ended, for whatever reason. */
  void awaitFunctionsEnd() {
    FunctionsProcess running;
    synchronized (this) {
      running = functions;
    }
    running.awaitEnd();
  }

  /** Stops everything: first what uses the others. */
  @Override
  public void close() {
    parts.close();
  }
}
