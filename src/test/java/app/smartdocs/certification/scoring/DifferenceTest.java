package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Runs.FOUR;
import static app.smartdocs.certification.scoring.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.scoring.Difference.Significance;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change proves. */
final class DifferenceTest {
  private static Difference difference(
      String measure, List<ScoredReading> before, List<ScoredReading> after) {
    return Difference.between(MakeReport.of(FOUR, before), MakeReport.of(FOUR, after)).stream()
        .filter(difference -> difference.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static Significance overall(List<ScoredReading> before, List<ScoredReading> after) {
    return difference("fields", before, after).significance();
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

  private static List<ScoredReading> failing(int howMany) {
    List<ScoredReading> run = new ArrayList<>(run(1, 1000, 0));
    for (int i = 0; i < howMany; i++) {
      ScoredReading reading = run.get(i);
      run.set(
          i,
          new ScoredReading(
              reading.sample(), reading.name(), 1, reading.score(), "InternalServerError"));
    }
    return run;
  }

  @Test
  void moreFailuresAreWorse() {
    // 0 of 30 (at most 0.1135) and 8 of 30, 0.2667 (at least 0.1418, which is 0.1249 less):
    // 0.2667 - sqrt(0.1249² + 0.1135²) = 0.0980. Of 3 of 30 (at least 0.0346) it is -0.031.
    assertThat(difference("failures", failing(0), failing(8)))
        .extracting(Difference::change, Difference::significance)
        .containsExactly(0.2667, Significance.WORSE);
    assertThat(difference("failures", failing(8), failing(0)).significance())
        .isEqualTo(Significance.BETTER);
    assertThat(difference("failures", failing(0), failing(3)).significance())
        .isEqualTo(Significance.UNPROVEN);
  }

  @Test
  void confidencesThatAreFurtherOffAreWorse() {
    // All right, at 0.97: 0.03 off. At 0.91: 0.09 off, 0.06 more. At 0.93: 0.04 more.
    List<ScoredReading> before = run(1, 1000, 0.97);
    assertThat(difference("calibration", before, run(1, 1000, 0.91)))
        .isEqualTo(
            new Difference(
                "calibration",
                new Estimate(0.03, 0.03, 0.03),
                new Estimate(0.09, 0.09, 0.09),
                0.06,
                Significance.WORSE));
    assertThat(difference("calibration", run(1, 1000, 0.91), before).significance())
        .isEqualTo(Significance.BETTER);
    assertThat(difference("calibration", before, run(1, 1000, 0.93)).significance())
        .isEqualTo(Significance.UNPROVEN);
    // 7 documents have 28 values.
    assertThat(difference("calibration", before.subList(0, 7), run(1, 1000, 0.91)).significance())
        .isEqualTo(Significance.UNPROVEN);
  }

  @Test
  void confidencesThatSayNothingAnyMoreAreWorse() {
    // Ten of 120 wrong: 0.6 for those and 0.97 for the others, or 0.99 for all.
    assertThat(difference("calibration:spread", run(1, 12, 0), run(1, 12, 0.99)))
        .extracting(Difference::after, Difference::significance)
        .containsExactly(new Estimate(0, 0, 0), Significance.WORSE);
    assertThat(difference("calibration:spread", run(1, 12, 0.99), run(1, 12, 0)).significance())
        .isEqualTo(Significance.BETTER);
    assertThat(difference("calibration:spread", run(1, 12, 0), run(1, 1000, 0)).significance())
        .isEqualTo(Significance.UNPROVEN);
  }

  @Test
  void aReportThatWasKeptWithoutASpreadOfItsRowsHasNone() throws JsonProcessingException {
    String kept = "{'expected':2,'found':1,'share':{'value':0.5,'low':0.1,'high':0.9}}";
    Report.Found found = new ObjectMapper().readValue(kept.replace('\'', '"'), Report.Found.class);

    assertThat(found.spread()).isEqualTo(new Spread(List.of(), 0, 0));
  }
}
