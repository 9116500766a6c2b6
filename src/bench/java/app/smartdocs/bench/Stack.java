package app.smartdocs.bench;

import app.smartdocs.app.Settings;
import app.smartdocs.local.stack.Azurite;
import app.smartdocs.local.stack.FunctionsProcess;
import app.smartdocs.local.stack.NodeModules;
import app.smartdocs.local.stack.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Storage and a migrated database of one benchmark's own, and settings that lead to them. */
final class Stack implements AutoCloseable {
  /** Where benchmarks leave logs and files. */
  static final Path WORK = Path.of("target", "benchmarks");

  /** The most heap that the functions may use. */
  static final int HEAP_MEGABYTES = 256;

  /** The packaged app. */
  static final Path PACKAGE = Path.of("target", "azure-functions", "smartdocs");

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final Azurite azurite;
  private final Postgres postgres;

  private Stack(Azurite azurite, Postgres postgres) {
    this.azurite = azurite;
    this.postgres = postgres;
  }

  /** Storage in memory. */
  static Stack start() {
    return start(Azurite.inMemory(NodeModules.installed()));
  }

  /** Storage on disk, for what is large. */
  static Stack startOnDisk(Path folder) {
    return start(Azurite.start(NodeModules.installed(), folder, 0, 0, null));
  }

  private static Stack start(Azurite azurite) {
    Postgres postgres = Postgres.start(null);
    postgres.migrate();
    return new Stack(azurite, postgres);
  }

  /** App settings, with nobody where the service would be. */
  Map<String, String> settings() {
    return settings(NOWHERE);
  }

  /** App settings. */
  Map<String, String> settings(URI documentIntelligence) {
    Map<String, String> settings = new HashMap<>();
    settings.put("AzureWebJobsStorage", azurite.connectionString());
    settings.put("DATABASE_URL", postgres.url());
    settings.put("DATABASE_USER", postgres.user());
    settings.put("DATABASE_PASSWORD", postgres.password());
    settings.put("DOCUMENT_INTELLIGENCE_ENDPOINT", documentIntelligence.toString());
    settings.put("DOCUMENT_INTELLIGENCE_KEY", "key");
    settings.put("WEBSITE_AUTH_ENABLED", "true");
    settings.put("SWEEP_SCHEDULE", "0 0 0 1 1 *");
    settings.put("CLEANUP_SCHEDULE", "0 0 0 1 1 *");
    settings.put("RECERTIFY_SCHEDULE", "0 0 0 1 1 *");
    // What is measured is this code, not the service's limits.
    settings.put("ANALYZE_PER_SECOND", "0");
    settings.put("RESULTS_PER_SECOND", "0");
    settings.put("MAX_REQUEST_MB", "95");
    return settings;
  }

  Settings readSettings() {
    return Settings.from(settings());
  }

  String storage() {
    return azurite.connectionString();
  }

  /**
   * The packaged app in a process of its own.
   *
   * @throws IllegalStateException if it was not packaged
   */
  FunctionsProcess functions(Map<String, String> settings, String log) {
    if (!Files.isDirectory(PACKAGE)) {
      throw new IllegalStateException("Package the app first: mvn -q package -DskipTests");
    }
    return FunctionsProcess.start(
        new FunctionsProcess.Options(
            PACKAGE,
            0,
            settings,
            HEAP_MEGABYTES,
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            WORK.resolve(log + ".log"),
            WORK.resolve("timers")));
  }

  /** Removes what a benchmark left, which may be large. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    postgres.close();
    azurite.close();
  }
}
