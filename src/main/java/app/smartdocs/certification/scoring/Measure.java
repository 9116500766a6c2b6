package app.smartdocs.certification.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How well values were read, over all repeats.
 *
 * @param precision of what was read, the share that is right; null if nothing was read
 * @param recall of what was expected, the share that was read right; null if nothing was expected
 * @param f1 their harmonic mean; null if there is neither
 */
public record Measure(
    int right,
    int wrong,
    int missing,
    int spurious,
    @Nullable Estimate precision,
    @Nullable Estimate recall,
    @Nullable Estimate f1) {
  private static final int RESAMPLES = 1000;
  private static final long SEED = 20_260_309;

  /**
   * Measures.
   *
   * @param samples the counts of each sample, its repeats together, in the samples' order
   * @param repeats how often each was read. Reading a sample again tells nothing new of others, so
   *     intervals are those of one reading each
   */
  static Measure of(Collection<Tally> samples, int repeats) {
    Tally all = samples.stream().reduce(Tally.NONE, Tally::plus);
    return new Measure(
        all.right(),
        all.wrong(),
        all.missing(),
        all.spurious(),
        share(all.right(), all.read(), repeats),
        share(all.right(), all.expected(), repeats),
        all.values() == 0 ? null : f1(List.copyOf(samples), all, repeats));
  }

  static @Nullable Estimate share(int part, int whole, int repeats) {
    return whole == 0 ? null : Estimate.wilson((double) part / repeats, (double) whole / repeats);
  }

  // By drawing samples, not values, with replacement (B. Efron's bootstrap, by clusters): the
  // values
  // of one document are misread together. Where nothing ever varies, as in a perfect run, that
  // tells
  // no more than that, and Wilson's interval over the values does.
  private static Estimate f1(List<Tally> samples, Tally all, int repeats) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] drawn = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      Tally sum = Tally.NONE;
      for (int j = 0; j < samples.size(); j++) {
        sum = sum.plus(samples.get(random.nextInt(samples.size())));
      }
      drawn[i] = sum.f1();
    }
    Arrays.sort(drawn);
    double cases = (double) all.values() / repeats;
    Estimate wilson = Estimate.wilson(all.f1() * cases, cases);
    return Estimate.of(
        all.f1(),
        Math.min(wilson.low(), drawn[RESAMPLES * 25 / 1000]),
        Math.max(wilson.high(), drawn[RESAMPLES * 975 / 1000 - 1]));
  }
}
