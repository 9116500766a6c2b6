package app.smartdocs.certification.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure before and after.
 *
 * @param measure {@code fields}, {@code field:NAME}, {@code completeness:rows}, {@code
 *     completeness:pages}, {@code calibration}, {@code calibration:spread} or {@code failures}
 * @param before null if there was none. A calibration error and a deviation have no interval; their
 *     bounds are themselves
 * @param after null if there is none
 */
public record Difference(
    String measure,
    @Nullable Estimate before,
    @Nullable Estimate after,
    double change,
    Significance significance) {
  /** What a change proves. */
  public enum Significance {
    BETTER,
    /** Of errors and failures, that there are more. */
    WORSE,
    UNPROVEN
  }

  /** Measure by measure, the worse ones first, then the better ones. */
  public static List<Difference> between(Report before, Report after) {
    return new Compare(before, after).differences();
  }
}
