package app.smartdocs.certification.scoring;

/**
 * A share, 0 to 1, with its 95 % confidence interval, to four decimals.
 *
 * @param low the interval's lower bound
 * @param high its upper bound
 */
public record Estimate(double value, double low, double high) {
  // The normal distribution's quantile of 97.5 %.
  private static final double Z = 1.959964;

  /** Rounded. */
  static Estimate of(double value, double low, double high) {
    return new Estimate(Rounded.four(value), Rounded.four(low), Rounded.four(high));
  }

  /**
   * A share by the interval of E. B. Wilson (1927), which holds for few cases and for shares near 0
   * and 1, too.
   *
   * @param successes of the cases; need not be whole
   * @param cases more than 0
   */
  static Estimate wilson(double successes, double cases) {
    double share = successes / cases;
    double z2 = Z * Z / cases;
    double middle = (share + z2 / 2) / (1 + z2);
    double reach = Z * Math.sqrt((share * (1 - share) + z2 / 4) / cases) / (1 + z2);
    return of(share, Math.max(0, middle - reach), Math.min(1, middle + reach));
  }

  /**
   * How much more this is than another share, by the interval of R. G. Newcombe (1998) for the
   * difference of two, its tenth method.
   */
  Estimate less(Estimate other) {
    double difference = value - other.value;
    return of(
        difference,
        difference - Math.hypot(value - low, other.high - other.value),
        difference + Math.hypot(high - value, other.value - other.low));
  }
}
