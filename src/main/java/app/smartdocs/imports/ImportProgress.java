package app.smartdocs.imports;

import app.smartdocs.appointment.NormalizationStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How far the rows of an import are.
 *
 * @param counts of the rows accepted, by status; what is missing is 0
 * @param needsReview how many a person is to look at
 * @param perMinute how many ended in the last minute
 */
public record ImportProgress(
    Map<NormalizationStatus, Integer> counts, int needsReview, int perMinute) {
  public ImportProgress {
    counts = Map.copyOf(counts);
  }

  public int count(NormalizationStatus status) {
    return counts.getOrDefault(status, 0);
  }

  /** Whether all rows have ended. */
  public boolean isDone() {
    return left() == 0;
  }

  /** How long the rest takes at the rate of the last minute; empty where that says nothing. */
  public Optional<Duration> timeLeft() {
    return perMinute == 0 || isDone()
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(60L * left() / perMinute));
  }

  private int left() {
    return count(NormalizationStatus.PENDING) + count(NormalizationStatus.PROCESSING);
  }
}
