package app.smartdocs.certification.scoring;

import app.smartdocs.certification.scoring.Criterion.Standing;
import app.smartdocs.certification.scoring.Difference.Significance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two reports, measure by measure. */
final class Compare {
  // A calibration error has no interval; a smaller change is not called one.
  private static final double LEAST_CHANGE = 0.05;

  private final Report before;
  private final Report after;

  Compare(Report before, Report after) {
    this.before = before;
    this.after = after;
  }

  List<Difference> differences() {
    Map<String, Measured> old = measures(before);
    Map<String, Measured> now = measures(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    List<Difference> all = new ArrayList<>();
    for (String name : names) {
      all.add(of(name, old.get(name), now.get(name)));
    }
    all.sort((a, b) -> Integer.compare(order(a), order(b)));
    return all;
  }

  private static int order(Difference difference) {
    return switch (difference.significance()) {
      case WORSE -> 0;
      case BETTER -> 1;
      case UNPROVEN -> 2;
    };
  }

  private record Measured(Estimate estimate, double spread) {}

  private static Map<String, Measured> measures(Report report) {
    Map<String, Measured> all = new TreeMap<>();
    put(all, "fields", report.overall().f1(), report.spread().range());
    for (Report.OfField field : report.fields()) {
      put(all, "field:" + field.field(), field.measure().f1(), field.spread().range());
    }
    if (report.rows() != null) {
      put(all, "completeness:rows", report.rows().share(), report.rows().spread().range());
    }
    if (report.pages() != null) {
      put(all, "completeness:pages", report.pages().share(), report.pages().spread().range());
    }
    put(all, Criterion.FAILURES, report.failureRate(), 0);
    Double error = report.calibration().error();
    if (error != null) {
      put(all, Criterion.CALIBRATION, exactly(error), 0);
      put(all, Criterion.CONFIDENCES, exactly(report.calibration().deviation()), 0);
    }
    return all;
  }

  private static void put(
      Map<String, Measured> all, String name, @Nullable Estimate estimate, double spread) {
    if (estimate != null) {
      all.put(name, new Measured(estimate, spread));
    }
  }

  private static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }

  private Difference of(String name, @Nullable Measured old, @Nullable Measured now) {
    if (old == null || now == null) {
      return new Difference(
          name,
          old == null ? null : old.estimate(),
          now == null ? null : now.estimate(),
          0,
          Significance.UNPROVEN);
    }
    double change = Rounded.four(now.estimate().value() - old.estimate().value());
    Significance significance =
        switch (name) {
          case Criterion.CALIBRATION ->
              Math.abs(change) > LEAST_CHANGE && hasEnough(before) && hasEnough(after)
                  ? better(change < 0)
                  : Significance.UNPROVEN;
          case Criterion.CONFIDENCES -> byStanding();
          default -> byInterval(name, old, now, change);
        };
    return new Difference(name, old.estimate(), now.estimate(), change, significance);
  }

  private static Significance better(boolean isBetter) {
    return isBetter ? Significance.BETTER : Significance.WORSE;
  }

  // Proven only if the difference's interval leaves zero out, and the change is larger than what
  // either varied by from repeat to repeat.
  private static Significance byInterval(String name, Measured old, Measured now, double change) {
    boolean proven =
        Math.abs(change) > Math.max(old.spread(), now.spread())
            && (leavesZeroOut(old.estimate(), now.estimate())
                || leavesZeroOut(now.estimate(), old.estimate()));
    return proven ? better(name.equals(Criterion.FAILURES) == change < 0) : Significance.UNPROVEN;
  }

  private static boolean leavesZeroOut(Estimate more, Estimate less) {
    return more.less(less).low() > 0;
  }

  private static boolean hasEnough(Report report) {
    return report.calibration().values() >= Judge.ENOUGH_VALUES * report.repeats();
  }

  // Confidences that vary a little less are no worse, until they say nothing.
  private Significance byStanding() {
    boolean failedBefore = saysNothing(before);
    return failedBefore == saysNothing(after) ? Significance.UNPROVEN : better(failedBefore);
  }

  private static boolean saysNothing(Report report) {
    return report.criteria().stream()
        .anyMatch(
            criterion ->
                criterion.code().equals(Criterion.CONFIDENCES)
                    && criterion.standing() == Standing.FAILED);
  }
}
