package app.smartdocs.certification;

import static app.smartdocs.certification.Examples.LABEL;
import static app.smartdocs.certification.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.CompareCertifications.Changed;
import app.smartdocs.certification.CompareCertifications.Compared;
import app.smartdocs.certification.CompareCertifications.Value;
import app.smartdocs.certification.scoring.Difference;
import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.FieldOutcome;
import app.smartdocs.certification.scoring.FieldType;
import app.smartdocs.certification.scoring.Report;
import app.smartdocs.certification.scoring.ScoreSample;
import app.smartdocs.job.JobStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CompareCertificationsTest {
  private static final String WORDS =
      IntStream.range(0, 100).mapToObj(each -> "palavra" + each).collect(Collectors.joining(" "));

  private final FakeReadings readings = new FakeReadings();
  private final CompareCertifications compare = new CompareCertifications(readings);
  private final Suite suite = Examples.suite("f", 2);
  private final Suite grown = Examples.suite("g", 3);

  private static SampleReading read(String content, String label, String result) {
    Expectations expectations = Examples.suite("f", 1).expectations();
    SampleReading reading = Examples.reading(Examples.sample(1, content, label));
    return Examples.reading(
        reading,
        JobStatus.COMPLETED,
        null,
        ScoreJson.write(
            new ScoreJson.Kept(
                ScoreSample.score(
                    expectations, LabelJson.read(label, expectations), LabelJson.parse(result), 1),
                "2024-11-30",
                null)));
  }

  private static SampleReading read(String content, String id, String name, String label) {
    return read(content, label, Examples.result(id, name));
  }

  private Certification ended(Suite by, SampleReading... all) {
    return ended(by, Examples.report(List.of(all)), all);
  }

  private Certification ended(Suite by, Report report, SampleReading... all) {
    Certification ended =
        Examples.certification(by, "notas-v1", "monday", 1, Examples.findings(report, NOW));
    readings.keep(ended, List.of(all));
    return ended;
  }

  private static String text(String words) {
    return "{\"pages\":[{}],\"content\":\"" + words + "\"}";
  }

  /** So that what the readings' scores would come to does not count. */
  @Test
  void bothOfTheSameVersionAreComparedByTheirReports() {
    SampleReading right = read("one", "7", "Ana", LABEL);
    SampleReading wrong = read("one", "8", "Ana", LABEL);
    Report good = Examples.report(List.of(right));
    Report bad = Examples.report(List.of(wrong));

    Compared compared = compare.compare(ended(suite, good, right), ended(suite, bad, right));

    assertThat(compared.measures())
        .isEqualTo(Difference.between(good, bad))
        .anyMatch(measure -> measure.change() < 0);
    assertThat(compared.onlyBefore()).isZero();
    assertThat(compared.onlyAfter()).isZero();
  }

  @Test
  void ofTwoVersionsWhatBothHaveCounts() {
    SampleReading before = read("one", "7", "Ana", LABEL);
    SampleReading after = read("one", "7", "Eva", LABEL);
    String other = "{\"fields\":{\"Id\":\"9\"}}";

    Compared compared =
        compare.compare(
            ended(suite, before, read("two", "7", "Ana", LABEL), read("gone", "1", "", LABEL)),
            ended(grown, after, read("two", "7", "Ana", other), read("new", "1", "", LABEL)));

    assertThat(compared.measures())
        .isEqualTo(
            Difference.between(Examples.report(List.of(before)), Examples.report(List.of(after))))
        .anyMatch(measure -> measure.measure().equals("field:Name") && measure.change() == -1);
    assertThat(compared.samples()).extracting(Changed::name).containsExactly("one.pdf");
    assertThat(compared.onlyBefore()).isEqualTo(2);
    assertThat(compared.onlyAfter()).isEqualTo(2);
  }

  /** As it is when a certification is concluded, whose report is not kept yet. */
  @Test
  void measureByMeasureTheSameComesOut() {
    SampleReading after = read("one", "7", "Eva", LABEL);
    Certification first = ended(suite, read("one", "7", "Ana", LABEL));
    Certification same = ended(suite, after);
    Certification next = ended(grown, after, read("new", "1", "", LABEL));
    Report whole = Examples.report(List.of(after, read("new", "1", "", LABEL)));

    assertThat(compare.measures(first, same, Examples.report(List.of(after))))
        .isEqualTo(compare.compare(first, same).measures());
    assertThat(compare.measures(first, next, whole))
        .isEqualTo(compare.compare(first, next).measures());
  }

  @Test
  void twoVersionsWithoutASampleInCommonHaveNoMeasure() {
    Compared compared =
        compare.compare(
            ended(suite, read("one", "7", "Ana", LABEL)),
            ended(grown, read("two", "7", "Ana", LABEL)));

    assertThat(compared).isEqualTo(new Compared(List.of(), List.of(), 1, 1));
  }

  /** What is right as a text may be wrong letter by letter. */
  @Test
  void versionsThatCompareAFieldInOtherWaysHaveNothingInCommon() {
    SampleReading reading = read("one", "7", "ANA", LABEL);
    Suite stricter = Examples.suite("g", 2, Map.of("Id", FieldType.EXACT, "Name", FieldType.EXACT));
    Suite wider = Examples.suite("h", 2, Map.of("Id", FieldType.EXACT, "Other", FieldType.EXACT));

    Compared compared = compare.compare(ended(suite, reading), ended(stricter, reading));

    assertThat(compared.measures()).isEmpty();
    assertThat(compared.samples()).isEmpty();
    assertThat(compared.onlyBefore()).isOne();
    assertThat(compared.onlyAfter()).isOne();
    assertThat(compare.compare(ended(suite, reading), ended(wider, reading)).samples()).hasSize(1);
  }

  @Test
  void aTextThatIsReadDifferentlyBeyondWhatIsShownCountsByItsDistance() {
    String label = "{\"text\":\"" + WORDS + "\"}";
    SampleReading before = read("one", label, text(WORDS));
    SampleReading after = read("one", label, text(WORDS.replace("palavra99", "outra")));

    Compared compared = compare.compare(ended(suite, before), ended(suite, after));

    assertThat(compared.samples())
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.changes()).isEqualTo(1);
              Value value = changed.values().get(0);
              assertThat(value.field()).isEqualTo("text");
              assertThat(value.before()).isEqualTo(value.after());
              assertThat(value.beforeOutcome()).isEqualTo(FieldOutcome.RIGHT);
              assertThat(value.afterOutcome()).isEqualTo(FieldOutcome.RIGHT);
            });
  }

  @Test
  void aTextThatIsReadTheSameHasNotChanged() {
    String label = "{\"text\":\"" + WORDS + "\"}";
    String misread = text(WORDS.replace("palavra99", "outra"));

    Compared compared =
        compare.compare(
            ended(suite, read("one", label, misread)), ended(suite, read("one", label, misread)));

    assertThat(compared.samples()).extracting(Changed::changes).containsExactly(0);
  }

  @Test
  void theMostChangedComesFirst() {
    Compared compared =
        compare.compare(
            ended(
                suite,
                read("none", "7", "Ana", LABEL),
                read("once", "7", "Ana", LABEL),
                read("twice", "7", "Ana", LABEL)),
            ended(
                suite,
                read("none", "7", "Ana", LABEL),
                read("once", "7", "Eva", LABEL),
                read("twice", "8", "Eva", LABEL)));

    assertThat(compared.samples())
        .extracting(each -> each.name() + " " + each.changes())
        .containsExactly("twice.pdf 2", "once.pdf 1", "none.pdf 0");
    assertThat(compared.samples().get(1).values())
        .containsExactly(
            new Value("Name", null, "Ana", "Ana", "Eva", FieldOutcome.RIGHT, FieldOutcome.WRONG));
  }

  @Test
  void eachSideSaysWhatIsNotRightOnIt() {
    String label = "{\"fields\":{\"Id\":null,\"Name\":\"Ana\"}}";
    SampleReading before = read("one", "", "Eva", label);
    SampleReading after = read("one", "8", "", label);

    Changed changed = compare.compare(ended(suite, before), ended(suite, after)).samples().get(0);

    assertThat(changed.before()).isEqualTo(new CompareCertifications.Side(before.job().value(), 1));
    assertThat(changed.after()).isEqualTo(new CompareCertifications.Side(after.job().value(), 2));
    assertThat(changed.values())
        .extracting(Value::beforeOutcome)
        .containsExactly(FieldOutcome.ABSENT, FieldOutcome.WRONG);
    assertThat(changed.values())
        .extracting(Value::afterOutcome)
        .containsExactly(FieldOutcome.SPURIOUS, FieldOutcome.MISSING);
  }

  @Test
  void aReadingThatFailedMissesWhatWasExpected() {
    Expectations expectations = suite.expectations();
    SampleReading right = read("one", "7", "Ana", LABEL);
    SampleReading failed =
        Examples.reading(
            Examples.reading(Examples.sample(1, "one", LABEL)),
            JobStatus.FAILED,
            "InvalidContent",
            ScoreJson.write(
                new ScoreJson.Kept(
                    ScoreSample.missed(expectations, LabelJson.read(LABEL, expectations), 1),
                    null,
                    "InvalidContent")));

    Compared compared = compare.compare(ended(suite, right), ended(grown, failed));

    assertThat(compared.samples().get(0).after().mistakes()).isEqualTo(2);
    assertThat(compared.measures())
        .anyMatch(measure -> measure.measure().equals("failures") && measure.change() == 1);
  }
}
