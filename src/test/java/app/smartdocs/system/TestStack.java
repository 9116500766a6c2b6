package app.smartdocs.system;

import app.smartdocs.local.stack.Azurite;
import app.smartdocs.local.stack.FunctionsProcess;
import app.smartdocs.local.stack.NodeModules;
import app.smartdocs.local.stack.Postgres;
import app.smartdocs.sql.Migrations;
import java.net.URI;
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
  private final FunctionsProcess functions;

  private TestStack() {
    azurite = Azurite.inMemory(NodeModules.installed());
    postgres = Postgres.start(null);
    Migrations.migrate(postgres.url(), postgres.user(), postgres.password());
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

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("AzureWebJobsStorage", azurite.connectionString());
    settings.put("DATABASE_URL", postgres.url());
    settings.put("DATABASE_USER", postgres.user());
    settings.put("DATABASE_PASSWORD", postgres.password());
    settings.put("DOCUMENT_INTELLIGENCE_ENDPOINT", "http://127.0.0.1:1");
    settings.put("DOCUMENT_INTELLIGENCE_KEY", "key");
    settings.put("WEBSITE_AUTH_ENABLED", "true");
    settings.put("SWEEP_SCHEDULE", "*/2 * * * * *");
    settings.put("MAX_REQUEST_MB", "2");
    settings.put("MAX_DOCUMENT_MB", "8");
    settings.put("MAX_PAGES", "20");
    settings.put("POLL_INTERVAL_MS", "200");
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

  Client client(String principal) {
    return new Client(this::baseUri, principal);
  }

  /** Turns an upload's clock: it expired an hour ago. */
  void expireUpload(String id) {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE uploads SET expires_at = expires_at - INTERVAL '61 minutes' WHERE id = ?")) {
      update.setString(1, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void stop() {
    functions.close();
    postgres.close();
    azurite.close();
  }
}
