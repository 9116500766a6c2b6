package app.smartdocs.system;

import app.smartdocs.local.docintel.read.DocumentReader;
import app.smartdocs.local.docintel.rest.DocumentIntelligenceEmulator;
import app.smartdocs.local.docintel.rest.EmulatorOptions;
import app.smartdocs.local.stack.Azurite;
import app.smartdocs.local.stack.FunctionsProcess;
import app.smartdocs.local.stack.NodeModules;
import app.smartdocs.local.stack.Postgres;
import app.smartdocs.sql.Migrations;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueClientBuilder;
import com.azure.storage.queue.models.QueueStorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged app and all it needs, started once for all tests of a run. */
final class TestStack {
  private static final Path WORK = Path.of("target", "system-tests");

  private static @Nullable TestStack running;

  private final Azurite azurite;
  private final Postgres postgres;
  private final DocumentIntelligenceEmulator documentIntelligence;
  private final FunctionsProcess functions;

  private TestStack() {
    NodeModules modules = NodeModules.installed();
    azurite = Azurite.inMemory(modules);
    postgres = Postgres.start(null);
    Migrations.migrate(postgres.url(), postgres.user(), postgres.password());
    documentIntelligence = emulator(modules);
    functions =
        FunctionsProcess.start(
            new FunctionsProcess.Options(
                Path.of(System.getProperty("smartdocs.package")),
                0,
                settings(),
                256,
                WORK.resolve("functions.log"),
                WORK.resolve("timers")));
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  private static DocumentIntelligenceEmulator emulator(NodeModules modules) {
    DocumentReader reader =
        new DocumentReader(modules.trainedData(Path.of("target", "trained-data")));
    try {
      return DocumentIntelligenceEmulator.start(
          EmulatorOptions.with(reader, Files.createTempDirectory("document-intelligence")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("AzureWebJobsStorage", azurite.connectionString());
    settings.put("DATABASE_URL", postgres.url());
    settings.put("DATABASE_USER", postgres.user());
    settings.put("DATABASE_PASSWORD", postgres.password());
    settings.put("DOCUMENT_INTELLIGENCE_ENDPOINT", documentIntelligence.endpoint().toString());
    settings.put("DOCUMENT_INTELLIGENCE_KEY", "key");
    settings.put("WEBSITE_AUTH_ENABLED", "true");
    settings.put("SWEEP_SCHEDULE", "*/2 * * * * *");
    settings.put("MAX_REQUEST_MB", "2");
    settings.put("MAX_DOCUMENT_MB", "8");
    settings.put("MAX_PAGES", "20");
    settings.put("POLL_INTERVAL_MS", "200");
    settings.put("ANALYSIS_WAIT_SECONDS", "2");
    // Three failures of an attempt would take two minutes else.
    settings.put("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:01");
    settings.put("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "00:00:01");
    return settings;
  }

  static synchronized TestStack running() {
    if (running == null) {
      running = new TestStack();
    }
    return running;
  }

  URI baseUri() {
    return functions.baseUri();
  }

  DocumentIntelligenceEmulator documentIntelligence() {
    return documentIntelligence;
  }

  /** Makes the service know a model that no other test uses. */
  void customModel(String modelId) {
    documentIntelligence.addModel(modelId);
  }

  private QueueClient queue(String name) {
    return new QueueClientBuilder()
        .connectionString(azurite.connectionString())
        .queueName(name)
        .buildClient();
  }

  /** Puts a body on a queue as it is. */
  void send(String queue, String body) {
    queue(queue).sendMessage(body);
  }

  /** How many messages there are, hidden ones included; 0 for a queue that does not exist. */
  long messages(String queue) {
    try {
      return queue(queue).getProperties().getApproximateMessagesCountLong();
    } catch (QueueStorageException e) {
      return 0;
    }
  }

  /** Makes a job that is over one whose message was lost ten minutes ago. */
  void loseMessage(String jobId) {
    update(
        "UPDATE jobs SET status = 'PENDING', finished_at = NULL, attempts = 0,"
            + " resend_at = resend_at - INTERVAL '11 minutes' WHERE id = ?",
        jobId);
  }

  Client client(String principal) {
    return new Client(this::baseUri, principal);
  }

  /** Turns an upload's clock: it expired an hour ago. */
  void expireUpload(String id) {
    update("UPDATE uploads SET expires_at = expires_at - INTERVAL '61 minutes' WHERE id = ?", id);
  }

  private void update(String sql, String id) {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void stop() {
    functions.close();
    documentIntelligence.close();
    postgres.close();
    azurite.close();
  }
}
