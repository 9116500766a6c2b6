package app.smartdocs.certification.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts what readings came to, and judges it. */
public final class MakeReport {
  private final Expectations expectations;
  private final List<ScoredReading> readings;
  private final int repeats;

  private MakeReport(Expectations expectations, List<ScoredReading> readings) {
    this.expectations = expectations;
    this.readings =
        readings.stream()
            .sorted(
                Comparator.comparingInt(ScoredReading::sample)
                    .thenComparingInt(ScoredReading::repeat))
            .toList();
    this.repeats =
        Math.max(1, (int) readings.stream().map(ScoredReading::repeat).distinct().count());
  }

  /**
   * Makes a report.
   *
   * @param readings each sample as often as each other, in any order
   */
  public static Report of(Expectations expectations, List<ScoredReading> readings) {
    return new MakeReport(expectations, readings).report();
  }

  private Report report() {
    Map<String, Integer> failures = new TreeMap<>();
    for (ScoredReading reading : readings) {
      if (reading.failure() != null) {
        failures.merge(reading.failure(), 1, Integer::sum);
      }
    }
    int failed = failures.values().stream().mapToInt(Integer::intValue).sum();
    Estimate failureRate = Measure.share(failed, readings.size(), repeats);
    Measure overall = measure(score -> true);
    Spread spread = spread(score -> true);
    List<Report.OfField> fields = fields();
    Report.Found rows = found(SampleScore::rowsExpected, SampleScore::rowsFound);
    Report.Found pages = found(SampleScore::pagesExpected, SampleScore::pagesRead);
    Calibration calibration =
        Calibration.of(
            readings.stream().flatMap(reading -> reading.score().fields().stream()).toList(),
            repeats);
    Judge judge = new Judge(expectations.thresholds());
    judge.fields(overall.f1(), spread, fields);
    judge.completeness("rows", rows);
    judge.completeness("pages", pages);
    judge.calibration(calibration, repeats);
    judge.failures(failureRate);
    return new Report(
        (int) readings.stream().map(ScoredReading::sample).distinct().count(),
        repeats,
        readings.size(),
        failed,
        failures,
        failureRate,
        overall,
        spread,
        fields,
        rows,
        pages,
        calibration,
        unsteady(),
        judge.criteria(),
        judge.verdict());
  }

  private List<Report.OfField> fields() {
    return new TreeSet<>(expectations.fields().keySet())
        .stream()
            .map(
                field -> {
                  Predicate<FieldScore> its = score -> score.field().equals(field);
                  return new Report.OfField(
                      field,
                      Objects.requireNonNull(expectations.fields().get(field)).code(),
                      measure(its),
                      spread(its));
                })
            .toList();
  }

  private Measure measure(Predicate<FieldScore> which) {
    Map<Integer, Tally> bySample = new TreeMap<>();
    for (ScoredReading reading : readings) {
      bySample.merge(reading.sample(), tally(reading, which), Tally::plus);
    }
    return Measure.of(bySample.values(), repeats);
  }

  private Spread spread(Predicate<FieldScore> which) {
    Map<Integer, Tally> byRepeat = new TreeMap<>();
    for (ScoredReading reading : readings) {
      byRepeat.merge(reading.repeat(), tally(reading, which), Tally::plus);
    }
    // A repeat without a value of this field says nothing about how well it is read.
    return Spread.of(
        byRepeat.values().stream().filter(tally -> tally.values() > 0).map(Tally::f1).toList());
  }

  private static Tally tally(ScoredReading reading, Predicate<FieldScore> which) {
    return reading.score().fields().stream()
        .filter(which)
        .map(score -> Tally.of(score.outcome()))
        .reduce(Tally.NONE, Tally::plus);
  }

  private Report.@Nullable Found found(
      ToIntFunction<SampleScore> expected, ToIntFunction<SampleScore> found) {
    Map<Integer, Bootstrap.Part> bySample = new TreeMap<>();
    Map<Integer, Bootstrap.Part> byRepeat = new TreeMap<>();
    for (ScoredReading reading : readings) {
      Bootstrap.Part part =
          new Bootstrap.Part(
              found.applyAsInt(reading.score()), expected.applyAsInt(reading.score()));
      bySample.merge(reading.sample(), part, Bootstrap.Part::plus);
      byRepeat.merge(reading.repeat(), part, Bootstrap.Part::plus);
    }
    Bootstrap.Part all =
        bySample.values().stream().reduce(Bootstrap.Part.NONE, Bootstrap.Part::plus);
    if (all.whole() == 0) {
      return null;
    }
    return new Report.Found(
        all.whole(),
        all.part(),
        Bootstrap.share(List.copyOf(bySample.values()), (double) all.whole() / repeats),
        Spread.of(
            byRepeat.values().stream()
                .filter(part -> part.whole() > 0)
                .map(Bootstrap.Part::share)
                .toList()));
  }

  private List<Integer> unsteady() {
    Map<Integer, List<ScoredReading>> bySample =
        readings.stream()
            .collect(
                Collectors.groupingBy(ScoredReading::sample, TreeMap::new, Collectors.toList()));
    List<Integer> unsteady = new ArrayList<>();
    bySample.forEach(
        (sample, times) -> {
          boolean same =
              IntStream.range(1, times.size())
                  .allMatch(i -> outcomes(times.get(i)).equals(outcomes(times.get(0))));
          if (!same) {
            unsteady.add(sample);
          }
        });
    return unsteady;
  }

  private static List<String> outcomes(ScoredReading reading) {
    return reading.score().fields().stream()
        .map(
            score ->
                score.field() + score.row() + score.outcome() + score.read() + score.distance())
        .toList();
  }
}
