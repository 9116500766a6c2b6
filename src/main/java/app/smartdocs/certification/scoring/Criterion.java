package app.smartdocs.certification.scoring;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of a model.
 *
 * @param code {@code fields}, {@code field:NAME}, {@code completeness:rows}, {@code
 *     completeness:pages}, {@code calibration}, {@code calibration:spread} or {@code failures}
 * @param value what was measured; null if there was nothing to measure
 * @param low of its confidence interval; null if it has none
 * @param threshold that it was held against
 */
public record Criterion(
    String code,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    double threshold,
    Standing standing) {
  static final String CALIBRATION = "calibration";
  static final String CONFIDENCES = "calibration:spread";
  static final String FAILURES = "failures";

  /** What it came to. */
  public enum Standing {
    PASSED,
    FAILED,
    /** The interval, or the spread between repeats, reaches over the threshold. */
    UNDECIDED
  }
}
