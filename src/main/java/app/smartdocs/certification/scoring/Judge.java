package app.smartdocs.certification.scoring;

import app.smartdocs.certification.scoring.Criterion.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was measured against thresholds. Where a measure has an interval, its bounds decide,
 * not the share: F1 and completeness pass by the lower one and fail by the upper one. Thirty
 * readings without a failure still leave more than one in ten possible, so that failures pass by
 * their share, and fail by their lower bound. A calibration error has no interval: it fails where
 * so many values were read that it is no accident.
 */
final class Judge {
  /** From so many values on, a calibration error is no accident. */
  static final int ENOUGH_VALUES = 30;

  // Confidences that are all about the same tell right from wrong nowhere.
  private static final double NO_DEVIATION = 0.005;
  private static final int ENOUGH_WRONG = 5;

  private final Thresholds thresholds;
  private final List<Criterion> criteria = new ArrayList<>();

  Judge(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  List<Criterion> criteria() {
    return List.copyOf(criteria);
  }

  // Of a field that stands in no document, and was read in none, there is nothing to judge; but
  // where nothing at all was to be read, nobody is certified for it.
  void fields(@Nullable Estimate f1, Spread spread, List<Report.OfField> fields) {
    if (f1 == null) {
      criteria.add(new Criterion("fields", null, null, null, thresholds.f1(), Standing.UNDECIDED));
    } else {
      reaches("fields", f1, spread, thresholds.f1());
    }
    for (Report.OfField field : fields) {
      Estimate its = field.measure().f1();
      if (its != null) {
        reaches("field:" + field.field(), its, field.spread(), thresholds.fieldF1());
      }
    }
  }

  void completeness(String what, Report.@Nullable Found found) {
    if (found != null) {
      reaches("completeness:" + what, found.share(), found.spread(), thresholds.completeness());
    }
  }

  private void reaches(String code, Estimate measured, Spread spread, double threshold) {
    boolean wavers = spread.byRepeat().size() > 1 && spread.lowest() < threshold;
    Standing standing =
        measured.high() < threshold
            ? Standing.FAILED
            : measured.low() >= threshold && !wavers ? Standing.PASSED : Standing.UNDECIDED;
    criteria.add(
        new Criterion(
            code, measured.value(), measured.low(), measured.high(), threshold, standing));
  }

  /**
   * Judges confidences.
   *
   * @param repeats how often each sample was read: to read a value again is no further proof
   */
  void calibration(Calibration calibration, int repeats) {
    Double error = calibration.error();
    if (error == null) {
      return; // A model that states no confidence misleads nobody by it.
    }
    Standing standing =
        error <= thresholds.calibration()
            ? Standing.PASSED
            : calibration.values() >= ENOUGH_VALUES * repeats
                ? Standing.FAILED
                : Standing.UNDECIDED;
    criteria.add(
        new Criterion(
            Criterion.CALIBRATION, error, null, null, thresholds.calibration(), standing));
    boolean saysNothing = calibration.deviation() < NO_DEVIATION;
    criteria.add(
        new Criterion(
            Criterion.CONFIDENCES,
            calibration.deviation(),
            null,
            null,
            NO_DEVIATION,
            saysNothing && calibration.wrong() >= ENOUGH_WRONG * repeats
                ? Standing.FAILED
                : Standing.PASSED));
  }

  void failures(@Nullable Estimate rate) {
    if (rate == null) {
      return;
    }
    Standing standing =
        rate.value() <= thresholds.failures()
            ? Standing.PASSED
            : rate.low() > thresholds.failures() ? Standing.FAILED : Standing.UNDECIDED;
    criteria.add(
        new Criterion(
            Criterion.FAILURES,
            rate.value(),
            rate.low(),
            rate.high(),
            thresholds.failures(),
            standing));
  }

  Verdict verdict() {
    if (criteria.stream().anyMatch(criterion -> criterion.standing() == Standing.FAILED)) {
      return Verdict.REJECTED;
    }
    return criteria.stream().allMatch(criterion -> criterion.standing() == Standing.PASSED)
        ? Verdict.CERTIFIED
        : Verdict.INCONCLUSIVE;
  }
}
