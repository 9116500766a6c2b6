package app.smartdocs.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How much one caller may have read in any 24 hours. Looked at before a document is accepted, and
 * not held while it is: who sends several at the same moment may get a few more.
 */
public final class Allowance {
  private static final Duration PERIOD = Duration.ofHours(24);

  private final int readings;
  private final long bytes;
  private final Consumption consumption;
  private final InstantSource clock;

  /**
   * An allowance.
   *
   * @param readings documents that may be asked to be read, or read again; 0 for any number
   * @param bytes that they may have together; 0 for any number
   */
  public Allowance(int readings, long bytes, Consumption consumption, InstantSource clock) {
    this.readings = readings;
    this.bytes = bytes;
    this.consumption = consumption;
    this.clock = clock;
  }

  /**
   * Looks whether another document may be accepted.
   *
   * @param more its size in bytes; 0 for one that is there already
   * @throws RefusedException if not
   */
  void check(String owner, long more) {
    if (readings == 0 && bytes == 0) {
      return;
    }
    Instant since = clock.instant().minus(PERIOD);
    Consumption.Consumed consumed = consumption.since(owner, since);
    if (readings > 0 && consumed.readings() >= readings) {
      throw refusal(readings + " documents");
    }
    if (bytes > 0 && more > 0 && consumed.bytes() + more > bytes) {
      throw refusal(ByteSizes.format(bytes));
    }
  }

  private static RefusedException refusal(String most) {
    return new RefusedException(
        Refusal.ALLOWANCE_USED_UP,
        "You may have "
            + most
            + " read in 24 hours, and this would be more. Try again later, or ask an administrator"
            + " for a larger allowance.");
  }
}
