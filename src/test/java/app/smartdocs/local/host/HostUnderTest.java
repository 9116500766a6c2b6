package app.smartdocs.local.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A host in a process of its own, which a test kills; says what its functions say. */
final class HostUnderTest {
  private HostUnderTest() {}

  public static void main(String[] args) throws InterruptedException {
    Probe probe = Probe.installed();
    QueueTiming quick =
        new QueueTiming(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMillis(20));
    HostOptions options =
        HostOptions.of(Path.of(args[0]), 0, Map.of("AzureWebJobsStorage", args[1]))
            .withTiming(quick);
    try (FunctionsHost host = FunctionsHost.start(options)) {
      System.out.println(host.baseUri());
      while (true) {
        System.out.println(probe.next());
      }
    }
  }
}
