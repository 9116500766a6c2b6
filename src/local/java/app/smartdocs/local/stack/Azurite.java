package app.smartdocs.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blob and queue storage: Microsoft's emulator, in a process of its own. */
public final class Azurite implements AutoCloseable {
  // The account that Azurite's documentation publishes; it opens nothing but an emulator.
  private static final String ACCOUNT = "devstoreaccount1";
  private static final String KEY =
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    return start(modules, null, 0, 0);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param location where its data is kept; null for memory
   * @param blobPort 0 for a free one
   * @param queuePort 0 for a free one
   */
  public static Azurite start(
      NodeModules modules, @Nullable Path location, int blobPort, int queuePort) {
    int blobs = blobPort == 0 ? Processes.freePort() : blobPort;
    int queues = queuePort == 0 ? Processes.freePort() : queuePort;
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                modules.azurite().toString(),
                "--silent",
                "--disableTelemetry",
                "--skipApiVersionCheck",
                "--blobHost",
                "127.0.0.1",
                "--queueHost",
                "127.0.0.1",
                "--tableHost",
                "127.0.0.1",
                "--blobPort",
                "" + blobs,
                "--queuePort",
                "" + queues,
                "--tablePort",
                "0"));
    command.addAll(
        location == null
            ? List.of("--inMemoryPersistence")
            : List.of("--location", location.toString()));
    try {
      if (location != null) {
        Files.createDirectories(location);
      }
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Azurite azurite = new Azurite(process, blobs, queues);
      if (!Processes.awaitReady(process, PATIENCE, () -> answers(blobs) && answers(queues))) {
        azurite.close();
        throw new IllegalStateException(
            "Azurite does not start on ports " + blobs + " and " + queues + ".");
      }
      return azurite;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
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

  @Override
  public void close() {
    Processes.stop(process, Duration.ofSeconds(5));
  }
}
