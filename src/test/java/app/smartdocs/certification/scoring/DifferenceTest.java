package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Runs.FOUR;
import static app.smartdocs.certification.scoring.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.scoring.Difference.Significance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change proves. */
final class DifferenceTest {
  private static Significance overall(List<ScoredReading> before, List<ScoredReading> after) {
    return Difference.between(MakeReport.of(FOUR, before), MakeReport.of(FOUR, after)).stream()
        .filter(difference -> difference.measure().equals("fields"))
        .findFirst()
        .orElseThrow()
        .significance();
  }

  @Test
  void aChangeIsProvenOnlyIfItIsLargerThanChance() {
    assertThat(overall(run(1, 1000, 0), run(1, 1000, 0))).isEqualTo(Significance.UNPROVEN);
    assertThat(overall(run(1, 30, 0), run(1, 25, 0))).isEqualTo(Significance.UNPROVEN);
    assertThat(overall(run(1, 1000, 0), run(1, 3, 0))).isEqualTo(Significance.WORSE);
    assertThat(overall(run(1, 3, 0), run(1, 1000, 0))).isEqualTo(Significance.BETTER);
    assertThat(overall(run(1, 1000, 0).subList(0, 1), run(1, 2, 0).subList(0, 1)))
        .isEqualTo(Significance.UNPROVEN);
  }
}
