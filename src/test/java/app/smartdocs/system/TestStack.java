package app.smartdocs.system;

import app.smartdocs.local.docintel.rest.DocumentIntelligenceEmulator;
import app.smartdocs.local.openai.OpenAiEmulator;
import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.local.stack.Postgres;
import app.smartdocs.local.stack.StackOptions;
import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.ListBlobsOptions;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged app and all it needs, started once for all tests of a run. */
final class TestStack {
  private static final Path WORK = Path.of("target", "system-tests");
  private static final String QUEUES = "AzureFunctionsJobHost__extensions__queues__";

  static final String MACHINE_KEY = "0123456789abcdef";

  private static @Nullable TestStack running;

  private final WebhookReceiver webhook = new WebhookReceiver();
  private final LocalStack stack;

  private TestStack() {
    stack =
        LocalStack.start(
            StackOptions.inMemory(Path.of(System.getProperty("smartdocs.package")), WORK)
                .withSetting("SWEEP_SCHEDULE", "*/2 * * * * *")
                .withSetting("CLEANUP_SCHEDULE", "*/3 * * * * *")
                .withSetting("RECERTIFY_SCHEDULE", "*/5 * * * * *")
                .withSetting("WEBHOOK_URL", webhook.url().toString())
                .withSetting("WEBHOOK_SECRET", WebhookReceiver.SECRET)
                .withSetting("WEBHOOK_RETRY_SECONDS", "1")
                .withSetting("DATABASE_SLEEPS", "true")
                // printf %s KEY | sha256sum
                .withSetting(
                    "MACHINE_CALLERS",
                    "erp=Documents.User:"
                        + "9f9f5111f7b27a781f1f1ddde5ebc2dd2b796bfc7365c9c28b548e564176929f")
                .withSetting("MAX_REQUEST_MB", "2")
                .withSetting("MAX_DOCUMENT_MB", "8")
                .withSetting("MAX_PAGES", "20")
                .withSetting("MAX_IMPORT_ROWS", "12000")
                .withSetting("POLL_INTERVAL_MS", "200")
                .withSetting("ANALYSIS_WAIT_SECONDS", "2")
                .withSetting("LEASE_SECONDS", "5")
                // Three failures of an attempt would take two minutes else.
                .withSetting(QUEUES + "visibilityTimeout", "00:00:01")
                .withSetting(QUEUES + "maxPollingInterval", "00:00:01"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  static synchronized TestStack running() {
    if (running == null) {
      running = new TestStack();
    }
    return running;
  }

  private void close() {
    stack.close();
    webhook.close();
  }

  WebhookReceiver webhook() {
    return webhook;
  }

  URI baseUri() {
    return stack.baseUri();
  }

  DocumentIntelligenceEmulator documentIntelligence() {
    return stack.documentIntelligence();
  }

  OpenAiEmulator model() {
    return stack.model();
  }

  Client client(String principal) {
    return new Client(this::baseUri, principal);
  }

  private QueueClient queue(String name) {
    return new QueueClientBuilder()
        .connectionString(stack.azurite().connectionString())
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

  /** What lies in a container under a prefix, by name. */
  List<String> blobs(String container, String prefix) {
    BlobContainerClient blobs = storage().getBlobContainerClient(container);
    return blobs.exists()
        ? blobs.listBlobs(new ListBlobsOptions().setPrefix(prefix), null).stream()
            .map(BlobItem::getName)
            .toList()
        : List.of();
  }

  void putBlob(String container, String name, String content) {
    storage()
        .getBlobContainerClient(container)
        .getBlobClient(name)
        .upload(BinaryData.fromString(content));
  }

  void replaceBlob(String container, String name, String content) {
    storage()
        .getBlobContainerClient(container)
        .getBlobClient(name)
        .upload(BinaryData.fromString(content), true);
  }

  String blob(String container, String name) {
    return storage()
        .getBlobContainerClient(container)
        .getBlobClient(name)
        .downloadContent()
        .toString();
  }

  private BlobServiceClient storage() {
    return new BlobServiceClientBuilder()
        .connectionString(stack.azurite().connectionString())
        .buildClient();
  }

  /** How many rows of a table have this value in that column. */
  int rows(String table, String column, String value) {
    Postgres postgres = stack.postgres();
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        PreparedStatement count =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?")) {
      count.setString(1, value);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many lines of the functions' log hold this. */
  long logged(String text) {
    return logLines(Pattern.quote(text)).size();
  }

  /** The lines of the functions' log that a regular expression is found in. */
  List<String> logLines(String regex) {
    try (Stream<String> lines = Files.lines(WORK.resolve("logs").resolve("functions.log"))) {
      return lines.filter(Pattern.compile(regex).asPredicate()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often a document was submitted, and so paid for. */
  int analyzed(String documentId) {
    return documentIntelligence().calls().analyzedByDocument().entrySet().stream()
        .filter(entry -> entry.getKey().contains(documentId))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Makes a job that is over one whose message was lost ten minutes ago. */
  void loseMessage(String jobId) {
    update(
        "UPDATE jobs SET status = 'PENDING', finished_at = NULL, attempts = 0,"
            + " resend_at = resend_at - INTERVAL '11 minutes' WHERE id = ?",
        jobId);
  }

  /** Turns an upload's clock: it expired an hour ago. */
  void expireUpload(String id) {
    update("UPDATE uploads SET expires_at = expires_at - INTERVAL '61 minutes' WHERE id = ?", id);
  }

  private void update(String sql, String id) {
    Postgres postgres = stack.postgres();
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
