package app.smartdocs.certification.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The interval of a share over samples, whose cases are no proofs of their own: the values of one
 * document are misread together. Samples are drawn, with replacement, not cases (B. Efron's
 * bootstrap, by clusters); always the same ones, so that a report is the same each time.
 */
final class Bootstrap {
  private static final int DRAWS = 1000;
  private static final long SEED = 20_260_309;

  /** What a sample adds to a share. */
  record Part(int part, int whole) {
    static final Part NONE = new Part(0, 0);

    Part plus(Part other) {
      return new Part(part + other.part, whole + other.whole);
    }

    double share() {
      return (double) part / whole;
    }
  }

  private Bootstrap() {}

  /**
   * The share, with its interval.
   *
   * @param samples at least one of which has a whole. Those that have none say nothing about the
   *     share, and are not drawn
   * @param cases how many the share rests on. Where nothing ever varies, as in a perfect run, draws
   *     tell no more than that; the interval is never narrower than Wilson's for so many cases
   */
  static Estimate share(List<Part> samples, double cases) {
    List<Part> drawn = samples.stream().filter(sample -> sample.whole() > 0).toList();
    double share = drawn.stream().reduce(Part.NONE, Part::plus).share();
    double[] draws = draws(drawn);
    Estimate wilson = Estimate.wilson(share * cases, cases);
    return Estimate.of(
        share,
        Math.min(wilson.low(), draws[DRAWS * 25 / 1000]),
        Math.max(wilson.high(), draws[DRAWS * 975 / 1000 - 1]));
  }

  /** The shares of a thousand draws, from the smallest. */
  static double[] draws(List<Part> samples) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] draws = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      int part = 0;
      int whole = 0;
      for (int j = 0; j < samples.size(); j++) {
        Part sample = samples.get(random.nextInt(samples.size()));
        part += sample.part();
        whole += sample.whole();
      }
      draws[i] = new Part(part, whole).share();
    }
    Arrays.sort(draws);
    return draws;
  }
}
