package app.smartdocs.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what measured
 * @param figure with its unit
 * @param target empty for what is only told
 * @param ratio to what the target speaks of; empty if there is none
 * @param met {@code yes}, {@code no}, or empty without a target
 */
record Line(String what, String figure, String target, String ratio, String met) {
  /** For information: nobody promised anything. */
  static Line told(String what, String figure) {
    return new Line(what, figure, "", "", "");
  }

  /** A promise that something is at most so many times something else. */
  static Line atMost(String what, String figure, double ratio, double most, String unit) {
    return promise(what, figure, "at most ", ratio, most, unit, ratio <= most);
  }

  /** A promise that something is at least so many times something else. */
  static Line atLeast(String what, String figure, double ratio, double least, String unit) {
    return promise(what, figure, "at least ", ratio, least, unit, ratio >= least);
  }

  /** A promise that is kept or not. */
  static Line kept(String what, String figure, String target, boolean met) {
    return new Line(what, figure, target, "", met ? "yes" : "no");
  }

  private static Line promise(
      String what,
      String figure,
      String words,
      double ratio,
      double bound,
      String of,
      boolean met) {
    return new Line(
        what,
        figure,
        words + String.format(Locale.ROOT, "%.1fx ", bound) + of,
        String.format(Locale.ROOT, "%.2fx", ratio),
        met ? "yes" : "no");
  }
}
