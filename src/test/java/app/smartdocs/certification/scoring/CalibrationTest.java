package app.smartdocs.certification.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.smartdocs.certification.scoring.Criterion.Standing;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether confidences hold; every answer is worked out by hand. */
final class CalibrationTest {
  private static FieldScore stated(double confidence, boolean right) {
    return Runs.value("Id", right, confidence);
  }

  @Test
  void theCalibrationErrorIsHowFarConfidencesAreOff() {
    // Of four at 0.95, three right: |0.75 - 0.95|; of two at 0.55, one: |0.5 - 0.55|.
    // (4·0.20 + 2·0.05) / 6 = 0.15.
    Calibration calibration =
        Calibration.of(
            List.of(
                stated(0.95, true),
                stated(0.95, true),
                stated(0.95, true),
                stated(0.95, false),
                stated(0.55, true),
                stated(0.55, false)),
            1);

    assertThat(calibration.error()).isEqualTo(0.15);
    assertThat(calibration.wrong()).isEqualTo(2);
    assertThat(calibration.bins()).extracting(Calibration.Bin::values).containsExactly(2, 4);
  }

  @Test
  void aBinHasItsLowerEnd() {
    // 0.1 begins the second bin; 1 has no bin of its own, and is in the last one.
    Calibration calibration =
        Calibration.of(
            List.of(
                stated(0, true),
                stated(0.0999, true),
                stated(0.1, true),
                stated(0.7, true),
                stated(0.9, true),
                stated(1, true)),
            1);

    assertThat(calibration.bins())
        .extracting(Calibration.Bin::from, Calibration.Bin::values)
        .containsExactly(tuple(0.0, 2), tuple(0.1, 1), tuple(0.7, 1), tuple(0.9, 2));
  }

  @Test
  void theDeviationIsHowFarConfidencesVary() {
    // 0.6 and 1: 0.2 either side of 0.8.
    assertThat(Calibration.of(List.of(stated(0.6, true), stated(1, true)), 1).deviation())
        .isEqualTo(0.2);
    assertThat(Calibration.of(List.of(stated(0.99, true), stated(0.99, false)), 1).deviation())
        .isZero();
    assertThat(Calibration.of(List.of(), 1).error()).isNull();
  }

  @Test
  void repeatsMakeNoIntervalNarrower() {
    List<FieldScore> once = List.of(stated(0.95, true), stated(0.95, false));
    List<FieldScore> thrice = Collections.nCopies(3, once).stream().flatMap(List::stream).toList();

    // 1 of 2 by Wilson: (0.5 + 0.96036 ± 1.96·sqrt(0.125 + 0.24009)) / 2.92073 = 0.0945, 0.9055.
    Estimate half = new Estimate(0.5, 0.0945, 0.9055);
    assertThat(Calibration.of(once, 1).bins())
        .extracting(Calibration.Bin::right)
        .containsExactly(half);
    assertThat(Calibration.of(thrice, 3).bins())
        .extracting(Calibration.Bin::right)
        .containsExactly(half);
    assertThat(Calibration.of(thrice, 3).values()).isEqualTo(6);
  }

  private static List<Criterion> judged(int values, int wrong, double confidence, int repeats) {
    List<FieldScore> scores =
        IntStream.range(0, values * repeats)
            .mapToObj(i -> stated(confidence, i >= wrong * repeats))
            .toList();
    Judge judge = new Judge(Thresholds.USUAL);
    judge.calibration(Calibration.of(scores, repeats), repeats);
    return judge.criteria();
  }

  @Test
  void tenValuesThatAreReadThriceAreTen() {
    // None right of those at 0.9: an error of 0.9, of 10 values no proof, of 30 one.
    assertThat(judged(10, 10, 0.9, 3))
        .first()
        .extracting(Criterion::standing)
        .isEqualTo(Standing.UNDECIDED);
    assertThat(judged(30, 30, 0.9, 1))
        .first()
        .extracting(Criterion::standing)
        .isEqualTo(Standing.FAILED);
    // Of 30 values two are wrong each time, and confidences never vary: five wrong ones are a
    // proof.
    assertThat(judged(30, 2, 0.9, 3))
        .last()
        .extracting(Criterion::standing)
        .isEqualTo(Standing.PASSED);
    assertThat(judged(30, 5, 0.9, 3))
        .last()
        .extracting(Criterion::standing)
        .isEqualTo(Standing.FAILED);
  }
}
