package app.smartdocs.local.stack;

import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobCorsRule;
import com.azure.storage.blob.models.BlobServiceProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blob and queue storage: Microsoft's emulator, in a process of its own. It stops with {@link
 * #close()}, and when this process is killed.
 */
public final class Azurite implements AutoCloseable {
  // The account that Azurite's documentation publishes; it opens nothing but an emulator.
  private static final String ACCOUNT = "devstoreaccount1";
  private static final String KEY =
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  // It writes its tables every few seconds, and once more when it is asked to end.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Process process;
  private final int blobPort;
  private final int queuePort;

  private Azurite(Process process, int blobPort, int queuePort) {
    this.process = process;
    this.blobPort = blobPort;
    this.queuePort = queuePort;
  }

  /** With data that is gone when it stops, on free ports. */
  public static Azurite inMemory(NodeModules modules) {
    return start(modules, null, 0, 0, null);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param location where its data is kept; null for memory
   * @param blobPort 0 for a free one
   * @param queuePort 0 for a free one
   * @param log what it prints is added to this file; null to drop it
   * @throws StackException if a port is taken or it does not start
   */
  public static Azurite start(
      NodeModules modules,
      @Nullable Path location,
      int blobPort,
      int queuePort,
      @Nullable Path log) {
    if (location != null) {
      Leftover.noted(pidFile(location)).ifPresent(Leftover::end);
    }
    int blobs = Ports.require(blobPort, "Azurite's blob service");
    int queues = Ports.require(queuePort, "Azurite's queue service");
    try {
      if (location != null) {
        Files.createDirectories(location);
      }
      Process process =
          new ProcessBuilder(command(modules, location, blobs, queues))
              .redirectErrorStream(true)
              .redirectOutput(Processes.output(log))
              .start();
      Azurite azurite = new Azurite(process, blobs, queues);
      if (location != null) {
        Leftover.note(pidFile(location), process.toHandle());
      }
      if (!Processes.awaitReady(
          process, PATIENCE, () -> Ports.answers(blobs) && Ports.answers(queues))) {
        azurite.close();
        throw new StackException(
            "Azurite does not start on ports " + blobs + " and " + queues + ".");
      }
      return azurite;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path pidFile(Path location) {
    return location.resolve("azurite.pid");
  }

  private static List<String> command(
      NodeModules modules, @Nullable Path location, int blobs, int queues) {
    List<String> command = new ArrayList<>(TerminalSignals.keptFrom());
    command.addAll(
        List.of(
            "node",
            "--require",
            modules.exitWithParent().toString(),
            modules.azurite().toString(),
            "--silent",
            "--disableTelemetry",
            "--skipApiVersionCheck"));
    for (String service : List.of("blob", "queue", "table")) {
      command.addAll(List.of("--" + service + "Host", "127.0.0.1"));
    }
    command.addAll(List.of("--blobPort", "" + blobs, "--queuePort", "" + queues));
    command.addAll(List.of("--tablePort", "0"));
    command.addAll(
        location == null
            ? List.of("--inMemoryPersistence")
            : List.of("--location", location.toString()));
    return command;
  }

  /** Lets pages of these origins put and get blobs by signed URLs. */
  public void allowOrigins(List<String> origins) {
    BlobServiceClient service =
        new BlobServiceClientBuilder().connectionString(connectionString()).buildClient();
    BlobServiceProperties properties = service.getProperties();
    properties.setCors(
        List.of(
            new BlobCorsRule()
                .setAllowedOrigins(String.join(",", origins))
                .setAllowedMethods("GET,PUT,HEAD,OPTIONS")
                .setAllowedHeaders("*")
                .setExposedHeaders("*")
                .setMaxAgeInSeconds(3600)));
    service.setProperties(properties);
  }

  public String connectionString() {
    return "DefaultEndpointsProtocol=http;AccountName="
        + ACCOUNT
        + ";AccountKey="
        + KEY
        + ";BlobEndpoint=http://127.0.0.1:"
        + blobPort
        + "/"
        + ACCOUNT
        + ";QueueEndpoint=http://127.0.0.1:"
        + queuePort
        + "/"
        + ACCOUNT
        + ";";
  }

  /** Of its process, for those who watch it. */
  long pid() {
    return process.pid();
  }

  int blobPort() {
    return blobPort;
  }

  @Override
  public void close() {
    Processes.stop(process, GRACE);
  }
}
