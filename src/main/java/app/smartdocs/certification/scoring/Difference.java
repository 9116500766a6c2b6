package app.smartdocs.certification.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One measure before and after.
 *
 * @param measure {@code fields}, {@code field:NAME}, {@code completeness:rows} or {@code
 *     completeness:pages}
 * @param before null if there was none
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
    WORSE,
    UNPROVEN
  }

  /** Measure by measure, the worse ones first, then the better ones. */
  public static List<Difference> between(Report before, Report after) {
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
    report
        .fields()
        .forEach(
            field ->
                put(all, "field:" + field.field(), field.measure().f1(), field.spread().range()));
    if (report.rows() != null) {
      put(all, "completeness:rows", report.rows().share(), report.rows().spread().range());
    }
    if (report.pages() != null) {
      put(all, "completeness:pages", report.pages().share(), report.pages().spread().range());
    }
    return all;
  }

  private static void put(
      Map<String, Measured> all, String name, @Nullable Estimate estimate, double spread) {
    if (estimate != null) {
      all.put(name, new Measured(estimate, spread));
    }
  }

  // Proven only if the difference's interval leaves zero out, and the change is larger than what
  // either varied by from repeat to repeat.
  private static Difference of(String name, @Nullable Measured before, @Nullable Measured after) {
    if (before == null || after == null) {
      return new Difference(
          name,
          before == null ? null : before.estimate(),
          after == null ? null : after.estimate(),
          0,
          Significance.UNPROVEN);
    }
    Estimate old = before.estimate();
    Estimate now = after.estimate();
    double change = Rounded.four(now.value() - old.value());
    boolean proven =
        Math.abs(change) > Math.max(before.spread(), after.spread())
            && (leavesZeroOut(old, now) || leavesZeroOut(now, old));
    return new Difference(
        name,
        old,
        now,
        change,
        !proven ? Significance.UNPROVEN : change < 0 ? Significance.WORSE : Significance.BETTER);
  }

  // The interval of R. G. Newcombe (1998) for the difference of two shares, its tenth method.
  private static boolean leavesZeroOut(Estimate more, Estimate less) {
    double below = more.value() - more.low();
    double above = less.high() - less.value();
    return more.value() - less.value() > Math.sqrt(below * below + above * above);
  }
}
