package app.smartdocs.certification.scoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a certification found. Holds no times and no ids, so that the same readings give the same
 * report.
 *
 * @param readings how many there were: samples times repeats
 * @param failed how many of them failed
 * @param failures how many failed for which reason
 * @param failureRate null if there were no readings
 * @param overall all fields together
 * @param fields by name
 * @param rows of lists and tables; null if none were expected
 * @param pages null if none were expected
 * @param unsteady positions of the samples that were not read the same each time
 */
public record Report(
    int samples,
    int repeats,
    int readings,
    int failed,
    Map<String, Integer> failures,
    @Nullable Estimate failureRate,
    Measure overall,
    Spread spread,
    List<OfField> fields,
    @Nullable Found rows,
    @Nullable Found pages,
    Calibration calibration,
    List<Integer> unsteady,
    List<Criterion> criteria,
    Verdict verdict) {
  /** One field. */
  public record OfField(String field, String type, Measure measure, Spread spread) {}

  /** How many were found of those expected, over all repeats. */
  public record Found(int expected, int found, Estimate share, Spread spread) {
    /** A report that was kept before there was a spread has none. */
    public Found {
      spread = Objects.requireNonNullElse(spread, Spread.of(List.of()));
    }
  }
}
