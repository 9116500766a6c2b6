package app.smartdocs.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of the same thing, taken many times. */
final class Samples {
  private final long[] nanos;
  private int count;

  Samples(int most) {
    nanos = new long[most];
  }

  void add(long time) {
    nanos[count++] = time;
  }

  /** In milliseconds. */
  double median() {
    return quantile(0.5);
  }

  /** The time below which a share of the samples lies, in milliseconds. */
  double quantile(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1L, Math.round(share * (count - 1)))] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f ms (p90 %.1f, n=%d)", median(), quantile(0.9), count);
  }
}
