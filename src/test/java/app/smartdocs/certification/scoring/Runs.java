package app.smartdocs.certification.scoring;

import app.smartdocs.certification.scoring.Criterion.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of 30 documents with four values each. */
final class Runs {
  static final Expectations FOUR =
      new Expectations(
          Map.of(
              "Id", FieldType.EXACT,
              "Name", FieldType.EXACT,
              "Total", FieldType.EXACT,
              "Day", FieldType.EXACT),
          Thresholds.USUAL);

  private Runs() {}

  /**
   * A run.
   *
   * @param nth every nth value is wrong
   * @param confidence of all; 0 for 0.97 where a value is right, and 0.6 where it is wrong
   */
  static List<ScoredReading> run(int repeat, int nth, double confidence) {
    List<ScoredReading> readings = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      List<FieldScore> fields = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        boolean right = (i * 4 + j) % nth != 0;
        String field = List.of("Id", "Name", "Total", "Day").get(j);
        fields.add(value(field, right, confidence == 0 ? (right ? 0.97 : 0.6) : confidence));
      }
      readings.add(
          new ScoredReading(i, "s" + i, repeat, new SampleScore(fields, 10, 10, 1, 1), null));
    }
    return readings;
  }

  static FieldScore value(String field, boolean right, double confidence) {
    return new FieldScore(
        field,
        null,
        FieldType.EXACT,
        "a",
        right ? "a" : "b",
        right ? FieldOutcome.RIGHT : FieldOutcome.WRONG,
        null,
        confidence,
        null,
        null);
  }

  static Standing standing(Report report, String code) {
    return report.criteria().stream()
        .filter(criterion -> criterion.code().equals(code))
        .findFirst()
        .orElseThrow()
        .standing();
  }
}
