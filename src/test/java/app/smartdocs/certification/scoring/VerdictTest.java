package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Runs.FOUR;
import static app.smartdocs.certification.scoring.Runs.run;
import static app.smartdocs.certification.scoring.Runs.standing;
import static app.smartdocs.certification.scoring.Sample.INVOICE;
import static app.smartdocs.certification.scoring.Sample.label;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.smartdocs.certification.scoring.Criterion.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reports come to. */
final class VerdictTest {
  @Test
  void thirtyPerfectSamplesAreEnough() {
    Report report = MakeReport.of(FOUR, run(1, 1000, 0));

    assertThat(report.criteria()).allMatch(criterion -> criterion.standing() == Standing.PASSED);
    assertThat(report.verdict()).isEqualTo(Verdict.CERTIFIED);
  }

  @Test
  void aModelThatMisreadsEverySecondValueIsRejected() {
    Report report = MakeReport.of(FOUR, run(1, 2, 0));

    assertThat(requireNonNull(report.overall().f1()).value()).isCloseTo(0.5, within(1e-9));
    assertThat(standing(report, "fields")).isEqualTo(Standing.FAILED);
    assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void twoSamplesProveNothing() {
    Report report = MakeReport.of(FOUR, run(1, 1000, 0).subList(0, 2));

    assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void aTableOfWhichNinePartsInAThousandCameIsRejectedForThatAlone() {
    List<ScoredReading> readings =
        run(1, 1000, 0).stream()
            .map(
                reading ->
                    new ScoredReading(
                        reading.sample(),
                        reading.name(),
                        1,
                        new SampleScore(reading.score().fields(), 1000, 9, 1, 1),
                        null))
            .toList();

    Report report = MakeReport.of(FOUR, readings);

    assertThat(requireNonNull(report.rows()).share().value()).isEqualTo(0.009);
    assertThat(report.criteria())
        .filteredOn(criterion -> criterion.standing() != Standing.PASSED)
        .extracting(Criterion::code)
        .containsExactly("completeness:rows");
    assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void confidencesThatAreAlwaysTheSameAreRejectedForThatAlone() {
    // One in twelve wrong: 110/120 right, F1 0.9167; 0.99 stated for all of them.
    Expectations lenient =
        new Expectations(FOUR.fields(), new Thresholds(0.8, 0.6, 0.85, 0.15, 0.05));
    Report report = MakeReport.of(lenient, run(1, 12, 0.99));

    assertThat(report.criteria())
        .filteredOn(criterion -> criterion.standing() == Standing.FAILED)
        .extracting(Criterion::code)
        .containsExactly("calibration:spread");
    assertThat(MakeReport.of(lenient, run(1, 12, 0)).verdict()).isNotEqualTo(Verdict.REJECTED);
  }

  @Test
  void failuresCountAndWhatTheyMissedIsMissing() {
    Label label = label(Map.of("Id", "a"));
    List<ScoredReading> readings = new ArrayList<>(run(1, 1000, 0).subList(0, 20));
    IntStream.rangeClosed(21, 30)
        .forEach(
            i ->
                readings.add(
                    new ScoredReading(
                        i,
                        "s" + i,
                        1,
                        ScoreSample.missed(INVOICE, label, null),
                        "InvalidContent")));

    Report report = MakeReport.of(FOUR, readings);

    assertThat(report.failures()).containsExactly(Map.entry("InvalidContent", 10));
    assertThat(report.overall().missing()).isEqualTo(10);
    assertThat(standing(report, "failures")).isEqualTo(Standing.FAILED);
  }

  @Test
  void aThresholdWithinTheSpreadOfTheRepeatsIsUndecided() {
    List<ScoredReading> readings = new ArrayList<>(run(1, 1000, 0));
    readings.addAll(run(2, 1000, 0));
    readings.addAll(run(3, 8, 0));

    Report report = MakeReport.of(FOUR, readings);

    // 105 of 120 in the third: 0.875, below 0.9.
    assertThat(report.spread().byRepeat()).containsExactly(1.0, 1.0, 0.875);
    assertThat(standing(report, "fields")).isEqualTo(Standing.UNDECIDED);
    assertThat(report.unsteady()).isNotEmpty();
  }

  @Test
  void theOrderOfReadingsDoesNotMatter() {
    List<ScoredReading> readings = new ArrayList<>(run(1, 7, 0));
    readings.addAll(run(2, 9, 0));
    Report one = MakeReport.of(FOUR, readings);
    Collections.shuffle(readings, new Random(5));

    assertThat(MakeReport.of(FOUR, readings)).isEqualTo(one);
  }

  private static List<ScoredReading> withRows(List<ScoredReading> run, int nth, int found) {
    return run.stream()
        .map(
            reading ->
                new ScoredReading(
                    reading.sample(),
                    reading.name(),
                    reading.repeat(),
                    new SampleScore(
                        reading.score().fields(),
                        40,
                        reading.sample() % nth == 0 ? found : 40,
                        1,
                        1),
                    null))
        .toList();
  }

  @Test
  void rowsThatOneRepeatLostAreUndecided() {
    List<ScoredReading> readings = new ArrayList<>(withRows(run(1, 1000, 0), 31, 0));
    readings.addAll(withRows(run(2, 1000, 0), 31, 0));
    // Every third of the thirty lost twenty of its forty: 1,000 of 1,200.
    readings.addAll(withRows(run(3, 1000, 0), 3, 20));

    Report report = MakeReport.of(FOUR, readings);

    // 3,400 of 3,600; the last repeat alone is below 0.85.
    assertThat(requireNonNull(report.rows()).share().value()).isEqualTo(0.9444);
    assertThat(requireNonNull(report.rows()).spread().byRepeat()).containsExactly(1.0, 1.0, 0.8333);
    assertThat(standing(report, "completeness:rows")).isEqualTo(Standing.UNDECIDED);
  }

  @Test
  void rowsThatAFewDocumentsLostAreJudgedByDocument() {
    // Every fifth of thirty documents lost all of its 40 rows: 960 of 1,200. By rows 0.7764 to
    // 0.8217 and surely below 0.85; by documents 24 of 30, which may stand for 0.9.
    Report report = MakeReport.of(FOUR, withRows(run(1, 1000, 0), 5, 0));

    assertThat(requireNonNull(report.rows()).share().value()).isEqualTo(0.8);
    assertThat(standing(report, "completeness:rows")).isEqualTo(Standing.UNDECIDED);
  }

  @Test
  void aFieldThatStandsNowhereAndWasReadNowhereIsNotJudged() {
    Map<String, FieldType> fields = new HashMap<>(FOUR.fields());
    fields.put("Discount", FieldType.CURRENCY);
    Expectations five = new Expectations(fields, Thresholds.USUAL);
    FieldScore absent =
        Expected.of(FieldType.CURRENCY, null)
            .beside("Discount", null, Read.of(FieldType.CURRENCY, Read.NOTHING));
    List<ScoredReading> readings =
        run(1, 1000, 0).stream()
            .map(
                reading -> {
                  List<FieldScore> scores = new ArrayList<>(reading.score().fields());
                  scores.add(absent);
                  return new ScoredReading(
                      reading.sample(),
                      reading.name(),
                      1,
                      new SampleScore(scores, 0, 0, 1, 1),
                      null);
                })
            .toList();

    Report report = MakeReport.of(five, readings);

    assertThat(report.criteria()).extracting(Criterion::code).doesNotContain("field:Discount");
    assertThat(report.verdict()).isEqualTo(Verdict.CERTIFIED);
  }

  @Test
  void nobodyIsCertifiedForNothing() {
    Report report = MakeReport.of(FOUR, List.of());

    assertThat(standing(report, "fields")).isEqualTo(Standing.UNDECIDED);
    assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }
}
