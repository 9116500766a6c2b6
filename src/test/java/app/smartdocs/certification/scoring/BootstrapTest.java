package app.smartdocs.certification.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.smartdocs.certification.scoring.Bootstrap.Part;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Intervals by drawing samples; every answer is worked out by hand. */
final class BootstrapTest {
  @Test
  void drawsAreSpreadAsTheySay() {
    // Of two samples, two are drawn: both the first, 1/10 (a quarter of draws); one of each,
    // (1 + 30) / (10 + 30) = 0.775 (half of them); both the second, 30/30 (a quarter).
    double[] draws = Bootstrap.draws(List.of(new Part(1, 10), new Part(30, 30)));

    assertThat(draws).containsOnly(0.1, 0.775, 1.0);
    // Of 1,000, 250, 500 and 250, give or take four standard deviations: 4·sqrt(1000/4·3/4) = 55.
    assertThat((double) DoubleStream.of(draws).filter(draw -> draw == 0.1).count())
        .isCloseTo(250, within(55.0));
    assertThat((double) DoubleStream.of(draws).filter(draw -> draw == 1).count())
        .isCloseTo(250, within(55.0));
  }

  @Test
  void theIntervalLeavesOutOneDrawInFortyAtEitherEnd() {
    // A quarter of the draws is 0.1 and a quarter is 1, more than one in forty: the interval goes
    // from one to the other. Wilson's for 31 of 40 would be 0.6250 to 0.8769.
    assertThat(Bootstrap.share(List.of(new Part(1, 10), new Part(30, 30)), 40))
        .isEqualTo(new Estimate(0.775, 0.1, 1));
  }

  @Test
  void oneBadDocumentsRowsAreOneProofNotForty() {
    // 29 samples with 40 rows found, one with none: 1,160 of 1,200. A draw without the bad sample
    // is 1, and has the chance (29/30)^30 = 0.36. One with it four times, 26/30 = 0.8667, or more
    // often has 0.017 (binomial), with it three times, 0.9, or more often 0.077: one in
    // forty lies at three times. Wilson's interval for 1,200 rows would be 0.9549 to 0.9754.
    List<Part> samples =
        List.of(
                Collections.nCopies(29, new Part(40, 40)).stream(),
                List.of(new Part(0, 40)).stream())
            .stream()
            .flatMap(each -> each)
            .toList();

    assertThat(Bootstrap.share(samples, 1200)).isEqualTo(new Estimate(0.9667, 0.9, 1));
  }

  @Test
  void samplesWithoutACaseAreNotDrawn() {
    // In 3 of 30 samples, all right: three of three is what there is, and no draw has less.
    // Wilson's for 3 of 3: 3 / (3 + 3.8415) = 0.4385.
    List<Part> samples =
        List.of(
                Collections.nCopies(27, new Part(0, 0)).stream(),
                Collections.nCopies(3, new Part(2, 2)).stream())
            .stream()
            .flatMap(each -> each)
            .toList();

    assertThat(Bootstrap.share(samples, 3)).isEqualTo(new Estimate(1, 0.4385, 1));
  }
}
