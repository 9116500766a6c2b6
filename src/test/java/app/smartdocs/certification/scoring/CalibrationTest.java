package app.smartdocs.certification.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                stated(0.55, false)));

    assertThat(calibration.error()).isEqualTo(0.15);
    assertThat(calibration.wrong()).isEqualTo(2);
    assertThat(calibration.bins()).extracting(Calibration.Bin::values).containsExactly(2, 4);
  }
}
