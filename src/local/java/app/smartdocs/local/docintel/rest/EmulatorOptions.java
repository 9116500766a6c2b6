package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.read.DocumentReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How an emulator is to behave.
 *
 * @param port on 127.0.0.1; 0 for a free one
 * @param folder where downloads and results are kept, so that a restart does not forget them
 * @param minimumTime no operation is finished before it; most real ones take some seconds
 * @param clock decides when results expire, rates recover and {@code minimumTime} has passed
 */
public record EmulatorOptions(
    int port,
    DocumentReader reader,
    Limits limits,
    Path folder,
    Duration minimumTime,
    InstantSource clock) {
  /** On a free port, within the service's limits, as fast as reading goes. */
  public static EmulatorOptions with(DocumentReader reader, Path folder) {
    return new EmulatorOptions(
        0, reader, Limits.STANDARD, folder, Duration.ZERO, InstantSource.system());
  }

  public EmulatorOptions withPort(int value) {
    return new EmulatorOptions(value, reader, limits, folder, minimumTime, clock);
  }

  public EmulatorOptions withLimits(Limits value) {
    return new EmulatorOptions(port, reader, value, folder, minimumTime, clock);
  }

  public EmulatorOptions withMinimumTime(Duration value) {
    return new EmulatorOptions(port, reader, limits, folder, value, clock);
  }

  public EmulatorOptions withClock(InstantSource value) {
    return new EmulatorOptions(port, reader, limits, folder, minimumTime, value);
  }
}
