package app.smartdocs.certification.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares and their intervals; every answer is worked out by hand. */
final class MeasureTest {
  @Test
  void wilsonsIntervalIsThatOfTheTextbook() {
    // 8 of 10: (0.8 + 0.19207 ± 1.96·sqrt(0.016 + 0.0096036)) / 1.38415 = 0.4902, 0.9433.
    assertThat(Estimate.wilson(8, 10)).isEqualTo(new Estimate(0.8, 0.4902, 0.9433));
    // 30 of 30: 30 / (30 + 3.8415) = 0.8865.
    assertThat(Estimate.wilson(30, 30)).isEqualTo(new Estimate(1, 0.8865, 1));
  }

  @Test
  void precisionRecallAndF1CountAWrongValueTwice() {
    // 6 right, 2 wrong, 1 missing, 3 spurious: 6/11, 6/9, and 12/(11+9).
    Measure measure = Measure.of(List.of(new Tally(6, 2, 1, 3)), 1);

    assertThat(requireNonNull(measure.precision()).value()).isEqualTo(0.5455);
    assertThat(requireNonNull(measure.recall()).value()).isEqualTo(0.6667);
    assertThat(requireNonNull(measure.f1()).value()).isEqualTo(0.6);
  }

  @Test
  void repeatsMakeNoIntervalNarrower() {
    Estimate once = Measure.of(List.of(new Tally(8, 0, 2, 0)), 1).recall();
    Estimate thrice = Measure.of(List.of(new Tally(24, 0, 6, 0)), 3).recall();

    assertThat(thrice).isEqualTo(once);
  }

  @Test
  void aFieldOfFewDocumentsIsMeasuredByThoseAlone() {
    // One value in each of 3 documents of 30, all right: Wilson's for 3 of 3, 3 / (3 + 3.8415).
    List<Tally> samples = new ArrayList<>(Collections.nCopies(27, Tally.NONE));
    samples.addAll(Collections.nCopies(3, new Tally(1, 0, 0, 0)));

    assertThat(Measure.of(samples, 1).f1()).isEqualTo(new Estimate(1, 0.4385, 1));
  }

  @Test
  void newcombesIntervalIsThatOfHisPaper() {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, method 10: 56/70 less 48/80.
    assertThat(Estimate.wilson(56, 70).less(Estimate.wilson(48, 80)))
        .isEqualTo(new Estimate(0.2, 0.0524, 0.3339));
  }
}
