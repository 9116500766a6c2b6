package app.smartdocs.certification.scoring;

import app.smartdocs.certification.Thresholds;
import app.smartdocs.certification.scoring.Criterion.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a report against thresholds. A bound of an interval decides, never a bare share. */
final class Judge {
  // From so few values on, a calibration error is no accident.
  private static final int ENOUGH_VALUES = 30;
  // Confidences that are all about the same tell right from wrong nowhere.
  private static final double NO_DEVIATION = 0.005;
  private static final int ENOUGH_WRONG = 5;

  private final Report report;
  private final Thresholds thresholds;
  private final List<Criterion> criteria = new ArrayList<>();

  private Judge(Report report, Thresholds thresholds) {
    this.report = report;
    this.thresholds = thresholds;
  }

  static Report judged(Report report, Thresholds thresholds) {
    Judge judge = new Judge(report, thresholds);
    judge.judge();
    return new Report(
        report.samples(),
        report.repeats(),
        report.readings(),
        report.failed(),
        report.failures(),
        report.failureRate(),
        report.overall(),
        report.spread(),
        report.fields(),
        report.rows(),
        report.pages(),
        report.calibration(),
        report.unsteady(),
        List.copyOf(judge.criteria),
        judge.verdict());
  }

  private void judge() {
    reaches("fields", report.overall().f1(), report.spread(), thresholds.f1());
    for (Report.OfField field : report.fields()) {
      reaches("field:" + field.field(), field.measure().f1(), field.spread(), thresholds.fieldF1());
    }
    if (report.rows() != null) {
      reaches(
          "completeness:rows",
          report.rows().share(),
          report.rows().spread(),
          thresholds.completeness());
    }
    if (report.pages() != null) {
      reaches(
          "completeness:pages",
          report.pages().share(),
          report.pages().spread(),
          thresholds.completeness());
    }
    calibrated();
    seldomFails();
  }

  private void reaches(String code, @Nullable Estimate measured, Spread spread, double threshold) {
    if (measured == null) {
      criteria.add(new Criterion(code, null, null, null, threshold, Standing.UNDECIDED));
      return;
    }
    boolean wavers = spread.byRepeat().size() > 1 && spread.lowest() < threshold;
    Standing standing =
        measured.high() < threshold
            ? Standing.FAILED
            : measured.low() >= threshold && !wavers ? Standing.PASSED : Standing.UNDECIDED;
    criteria.add(
        new Criterion(
            code, measured.value(), measured.low(), measured.high(), threshold, standing));
  }

  private void calibrated() {
    Calibration calibration = report.calibration();
    Double error = calibration.error();
    if (error == null) {
      return; // A model that states no confidence misleads nobody by it.
    }
    Standing standing =
        error <= thresholds.calibration()
            ? Standing.PASSED
            : calibration.values() >= ENOUGH_VALUES ? Standing.FAILED : Standing.UNDECIDED;
    criteria.add(
        new Criterion("calibration", error, null, null, thresholds.calibration(), standing));
    boolean saysNothing = calibration.deviation() < NO_DEVIATION;
    criteria.add(
        new Criterion(
            "calibration:spread",
            calibration.deviation(),
            null,
            null,
            NO_DEVIATION,
            saysNothing && calibration.wrong() >= ENOUGH_WRONG
                ? Standing.FAILED
                : Standing.PASSED));
  }

  private void seldomFails() {
    Estimate rate = report.failureRate();
    if (rate == null) {
      return;
    }
    Standing standing =
        rate.value() <= thresholds.failures()
            ? Standing.PASSED
            : rate.low() > thresholds.failures() ? Standing.FAILED : Standing.UNDECIDED;
    criteria.add(
        new Criterion(
            "failures", rate.value(), rate.low(), rate.high(), thresholds.failures(), standing));
  }

  private Verdict verdict() {
    if (criteria.stream().anyMatch(criterion -> criterion.standing() == Standing.FAILED)) {
      return Verdict.REJECTED;
    }
    boolean passed =
        report.readings() > 0
            && criteria.stream().allMatch(criterion -> criterion.standing() == Standing.PASSED);
    return passed ? Verdict.CERTIFIED : Verdict.INCONCLUSIVE;
  }
}
