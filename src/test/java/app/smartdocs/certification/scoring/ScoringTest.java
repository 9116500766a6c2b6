package app.smartdocs.certification.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.smartdocs.certification.Expectations;
import app.smartdocs.certification.FieldType;
import app.smartdocs.certification.Label;
import app.smartdocs.certification.Thresholds;
import app.smartdocs.certification.scoring.Criterion.Standing;
import app.smartdocs.certification.scoring.Difference.Significance;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Known answers, worked out by hand. */
final class ScoringTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Expectations INVOICE =
      new Expectations(
          Map.of(
              "Id", FieldType.EXACT,
              "Name", FieldType.TEXT,
              "Total", FieldType.CURRENCY,
              "Day", FieldType.DATE,
              "Address", FieldType.ADDRESS,
              "Items.Amount", FieldType.CURRENCY,
              "Items.Text", FieldType.TEXT),
          Thresholds.USUAL);

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String fields) {
    return json("{'pages':[{}],'documents':[{'fields':{" + fields + "}}]}");
  }

  private static Label label(Map<String, Object> fields) {
    return new Label(1, fields, Map.of(), List.of(), null);
  }

  private static FieldScore one(String field, Object expected, String read) {
    SampleScore score =
        ScoreSample.score(INVOICE, label(Map.of(field, expected)), read("'" + field + "':" + read));
    return score.fields().get(0);
  }

  private static FieldOutcome outcome(String field, Object expected, String read) {
    return one(field, expected, read).outcome();
  }

  @Test
  void anExactValueDiffersByOneCharacter() {
    assertThat(outcome("Id", "000.123", "{'valueString':' 000.123 '}"))
        .isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Id", "000.123", "{'valueString':'000.132'}")).isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void aTextIsTheSameInOtherSpelling() {
    assertThat(outcome("Name", "Padaria São João Ltda.", "{'content':'PADARIA SAO JOAO LTDA'}"))
        .isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Name", "Padaria São João", "{'content':'Padaria Santo João'}"))
        .isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void anAmountIsComparedToTheCentInItsCurrency() {
    BigDecimal amount = new BigDecimal("1234.56");
    assertThat(outcome("Total", amount, "{'valueCurrency':{'amount':1234.56}}"))
        .isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Total", amount, "{'content':'R$ 1.234,56'}")).isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Total", amount, "{'content':'1,234.56'}")).isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Total", amount, "{'content':'R$ 1.234,65'}")).isEqualTo(FieldOutcome.WRONG);
    assertThat(
            outcome("Total", amount, "{'valueCurrency':{'amount':1234.56,'currencyCode':'USD'}}"))
        .isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void aDayIsTheSameHoweverItIsWritten() {
    LocalDate day = LocalDate.of(2026, 3, 9);
    assertThat(outcome("Day", day, "{'valueDate':'2026-03-09'}")).isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Day", day, "{'content':'09/03/2026'}")).isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Day", day, "{'content':'03/09/2026'}")).isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void anAddressMayDifferByALetterAndByNoDigit() {
    // "rua das acacias 482" has 19 characters; one is missing: 1/19 = 0.0526.
    FieldScore near = one("Address", "Rua das Acácias, 482", "{'content':'Rua das Acacia 482'}");
    assertThat(near.outcome()).isEqualTo(FieldOutcome.RIGHT);
    assertThat(near.distance()).isEqualTo(0.0526);
    assertThat(outcome("Address", "Rua das Acácias, 482", "{'content':'Rua das Acácias, 428'}"))
        .isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void aValueThatIsNotInTheDocumentIsOneTooMany() {
    Label label = new Label(1, Collections.singletonMap("Id", null), Map.of(), List.of(), null);
    assertThat(
            ScoreSample.score(INVOICE, label, read("'Id':{'content':'7'}"))
                .fields()
                .get(0)
                .outcome())
        .isEqualTo(FieldOutcome.SPURIOUS);
    assertThat(ScoreSample.score(INVOICE, label, read("")).fields().get(0).outcome())
        .isEqualTo(FieldOutcome.ABSENT);
  }

  private static String item(String text, double amount) {
    return "{'valueObject':{'Text':{'content':'"
        + text
        + "'},'Amount':{'valueCurrency':{'amount':"
        + amount
        + "}}}}";
  }

  @Test
  void aRowThatWasDroppedFromTheMiddleMovesNoOther() {
    Label label =
        new Label(
            1,
            Map.of(),
            Map.of(
                "Items",
                List.of(
                    Map.of("Text", "a", "Amount", BigDecimal.valueOf(1)),
                    Map.of("Text", "b", "Amount", BigDecimal.valueOf(2)),
                    Map.of("Text", "c", "Amount", BigDecimal.valueOf(3)))),
            List.of(),
            null);

    SampleScore score =
        ScoreSample.score(
            INVOICE,
            label,
            read("'Items':{'valueArray':[" + item("a", 1) + "," + item("c", 3) + "]}"));

    assertThat(score.rowsExpected()).isEqualTo(3);
    assertThat(score.rowsFound()).isEqualTo(2);
    assertThat(score.fields())
        .extracting(FieldScore::outcome)
        .containsExactly(
            FieldOutcome.RIGHT,
            FieldOutcome.RIGHT,
            FieldOutcome.MISSING,
            FieldOutcome.MISSING,
            FieldOutcome.RIGHT,
            FieldOutcome.RIGHT);
  }

  @Test
  void aRowThatNobodyExpectedIsOneTooMany() {
    Label label =
        new Label(
            1,
            Map.of(),
            Map.of("Items", List.of(Map.of("Amount", BigDecimal.valueOf(1)))),
            List.of(),
            null);

    SampleScore score =
        ScoreSample.score(
            INVOICE,
            label,
            read("'Items':{'valueArray':[" + item("x", 9) + "," + item("a", 1) + "]}"));

    assertThat(score.rowsFound()).isEqualTo(1);
    assertThat(score.fields())
        .extracting(each -> each.field() + " " + each.outcome())
        .containsExactlyInAnyOrder(
            "Items.Amount RIGHT", "Items.Amount SPURIOUS", "Items.Text SPURIOUS");
  }

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

  private static FieldScore stated(double confidence, boolean right) {
    return new FieldScore(
        "Id",
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

  /** 30 documents of four values each; every {@code nth} value wrong. */
  private static List<ScoredReading> run(int repeat, int nth, double confidence) {
    List<ScoredReading> readings = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      List<FieldScore> fields = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        boolean right = (i * 4 + j) % nth != 0;
        fields.add(
            new FieldScore(
                List.of("Id", "Name", "Total", "Day").get(j),
                null,
                FieldType.EXACT,
                "a",
                right ? "a" : "b",
                right ? FieldOutcome.RIGHT : FieldOutcome.WRONG,
                null,
                confidence == 0 ? (right ? 0.97 : 0.6) : confidence,
                null,
                null));
      }
      readings.add(
          new ScoredReading(i, "s" + i, repeat, new SampleScore(fields, 10, 10, 1, 1), null));
    }
    return readings;
  }

  private static final Expectations FOUR =
      new Expectations(
          Map.of(
              "Id", FieldType.EXACT,
              "Name", FieldType.EXACT,
              "Total", FieldType.EXACT,
              "Day", FieldType.EXACT),
          Thresholds.USUAL);

  private static Standing standing(Report report, String code) {
    return report.criteria().stream()
        .filter(criterion -> criterion.code().equals(code))
        .findFirst()
        .orElseThrow()
        .standing();
  }

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
                        i, "s" + i, 1, ScoreSample.missed(INVOICE, label), "InvalidContent")));

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
