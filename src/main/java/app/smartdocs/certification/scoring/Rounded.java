package app.smartdocs.certification.scoring;

/** Numbers for reports. */
final class Rounded {
  private Rounded() {}

  /** To four decimals, so that a report reads the same wherever it was made. */
  static double four(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
