package app.smartdocs.certification.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether stated confidences mean what they say: is 0.9 right nine times in ten?
 *
 * @param values how many values were read with a confidence, over all repeats
 * @param error the expected calibration error: how far, on average, the share that is right lies
 *     from the confidence stated, in ten bins (M. P. Naeini et al., 2015); null if there are none
 * @param deviation the confidences' standard deviation: where it is nothing, they say nothing
 * @param bins those with values in them
 */
public record Calibration(
    int values, int wrong, @Nullable Double error, double deviation, List<Bin> bins) {
  static final int BINS = 10;

  /**
   * Values of about the same confidence.
   *
   * @param from the bin's lower end, which is in it; it is {@code 1/}{@value #BINS} wide
   * @param confidence the mean that was stated
   * @param right the share that is right
   */
  public record Bin(double from, int values, double confidence, Estimate right) {}

  /**
   * Counts.
   *
   * @param scores of all repeats
   * @param repeats how often each sample was read, which makes no interval narrower
   */
  static Calibration of(List<FieldScore> scores, int repeats) {
    int[] values = new int[BINS];
    int[] right = new int[BINS];
    double[] stated = new double[BINS];
    double sum = 0;
    double squares = 0;
    for (FieldScore score : scores) {
      Double confidence = score.confidence();
      if (confidence != null && score.read() != null) {
        int bin = Math.min(BINS - 1, Math.max(0, (int) (confidence * BINS)));
        values[bin]++;
        right[bin] += score.outcome() == FieldOutcome.RIGHT ? 1 : 0;
        stated[bin] += confidence;
        sum += confidence;
        squares += confidence * confidence;
      }
    }
    int all = 0;
    int allRight = 0;
    double error = 0;
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (values[i] > 0) {
        all += values[i];
        allRight += right[i];
        error += Math.abs(right[i] - stated[i]);
        bins.add(
            new Bin(
                (double) i / BINS,
                values[i],
                Rounded.four(stated[i] / values[i]),
                Estimate.wilson((double) right[i] / repeats, (double) values[i] / repeats)));
      }
    }
    double mean = all == 0 ? 0 : sum / all;
    double variance = all == 0 ? 0 : Math.max(0, squares / all - mean * mean);
    return new Calibration(
        all,
        all - allRight,
        all == 0 ? null : Double.valueOf(Rounded.four(error / all)),
        Rounded.four(Math.sqrt(variance)),
        List.copyOf(bins));
  }
}
