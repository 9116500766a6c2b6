package app.smartdocs.certification.scoring;

import java.util.Collection;
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
        all.values() == 0 ? null : f1(samples, all, repeats));
  }

  static @Nullable Estimate share(int part, int whole, int repeats) {
    return whole == 0 ? null : Estimate.wilson((double) part / repeats, (double) whole / repeats);
  }

  // The harmonic mean is a share, too: of what was read and what was expected, twice what is right.
  private static Estimate f1(Collection<Tally> samples, Tally all, int repeats) {
    return Bootstrap.share(
        samples.stream()
            .map(tally -> new Bootstrap.Part(2 * tally.right(), tally.read() + tally.expected()))
            .toList(),
        (double) all.values() / repeats);
  }
}
