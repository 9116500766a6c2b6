package app.smartdocs.certification;

import app.smartdocs.certification.scoring.Difference;
import app.smartdocs.certification.scoring.FieldOutcome;
import app.smartdocs.certification.scoring.FieldScore;
import app.smartdocs.certification.scoring.MakeReport;
import app.smartdocs.certification.scoring.Report;
import app.smartdocs.certification.scoring.ScoredReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Two certifications by versions of the same suite beside each other. Compared is what both have:
 * samples of the same content with the same label and types, so that a suite that has changed since
 * says nothing of the model.
 */
public final class CompareCertifications {
  private final SampleReadings readings;

  public CompareCertifications(SampleReadings readings) {
    this.readings = readings;
  }

  /**
   * What came out.
   *
   * @param samples that both have, the most changed first
   * @param onlyBefore how many samples only the first has
   * @param onlyAfter how many samples only the second has
   */
  public record Compared(
      List<Difference> measures, List<Changed> samples, int onlyBefore, int onlyAfter) {}

  /**
   * A reading of both.
   *
   * @param changes how many values were read differently
   * @param values these values
   */
  public record Changed(
      String name, int repeat, int changes, Side before, Side after, List<Value> values) {}

  /** A reading of one, and how much in it is not right. */
  public record Side(UUID jobId, int mistakes) {}

  /**
   * A value that was read differently.
   *
   * @param row of a list or table; null for a field of the document
   * @param before what was read first; null if nothing was
   * @param after what was read then; null if nothing was
   */
  public record Value(
      String field,
      @Nullable Integer row,
      @Nullable String expected,
      @Nullable String before,
      @Nullable String after,
      FieldOutcome beforeOutcome,
      FieldOutcome afterOutcome) {}

  /** Compares two that have ended. */
  public Compared compare(Certification before, Certification after) {
    Both both = both(before, after);
    List<Changed> samples = new ArrayList<>();
    both.after()
        .forEach(
            (sample, repeats) -> {
              Map<Integer, SampleReading> old = both.before().getOrDefault(sample, Map.of());
              repeats.forEach(
                  (repeat, reading) -> {
                    SampleReading then = old.get(repeat);
                    if (then != null) {
                      samples.add(changed(then, reading));
                    }
                  });
            });
    samples.sort(Comparator.comparingInt(Changed::changes).reversed());
    return new Compared(
        sameSuite(before, after)
            ? Difference.between(report(before), report(after))
            : both.measures(after),
        samples,
        both.before().size() - both.common().size(),
        both.after().size() - both.common().size());
  }

  /**
   * Measure by measure alone.
   *
   * @param report of the second, which need not be kept yet; its scores are
   */
  List<Difference> measures(Certification before, Certification after, Report report) {
    return sameSuite(before, after)
        ? Difference.between(report(before), report)
        : both(before, after).measures(after);
  }

  private static boolean sameSuite(Certification one, Certification other) {
    return one.suite().fingerprint().equals(other.suite().fingerprint());
  }

  private static Report report(Certification ended) {
    return ScoreJson.report(Objects.requireNonNull(ended.findings()).report());
  }

  private Both both(Certification before, Certification after) {
    return new Both(samples(before, after), samples(after, before));
  }

  /** The readings by sample, in their order, and by repeat. */
  private Map<String, Map<Integer, SampleReading>> samples(Certification of, Certification other) {
    String types = types(of, other);
    Map<String, Map<Integer, SampleReading>> samples = new LinkedHashMap<>();
    readings.each(
        of.id(),
        reading -> {
          SampleReading unused =
              samples
                  .computeIfAbsent(types + sample(reading), none -> new TreeMap<>())
                  .put(reading.repeat(), reading);
        });
    return samples;
  }

  private static String sample(SampleReading reading) {
    return reading.sample().document().sha256() + reading.sample().label();
  }

  // What a value was compared as decides whether it was right: where versions differ in that, their
  // samples have nothing in common.
  private static String types(Certification of, Certification other) {
    return new TreeMap<>(of.suite().expectations().fields())
        .entrySet().stream()
            .filter(field -> other.suite().expectations().fields().containsKey(field.getKey()))
            .toList()
            .toString();
  }

  /** Two runs' readings, by sample and by repeat. */
  private record Both(
      Map<String, Map<Integer, SampleReading>> before,
      Map<String, Map<Integer, SampleReading>> after) {
    Set<String> common() {
      Set<String> common = new LinkedHashSet<>(after.keySet());
      common.retainAll(before.keySet());
      return common;
    }

    List<Difference> measures(Certification by) {
      return common().isEmpty()
          ? List.of()
          : Difference.between(report(by, before), report(by, after));
    }

    private Report report(Certification by, Map<String, Map<Integer, SampleReading>> samples) {
      List<ScoredReading> scored =
          common().stream()
              .flatMap(sample -> Objects.requireNonNull(samples.get(sample)).values().stream())
              .map(reading -> ScoreJson.kept(Objects.requireNonNull(reading.score())).of(reading))
              .toList();
      return MakeReport.of(by.suite().expectations(), scored);
    }
  }

  private static Changed changed(SampleReading before, SampleReading after) {
    Map<String, FieldScore> old = scores(before);
    Map<String, FieldScore> now = scores(after);
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    List<Value> values =
        keys.stream()
            .map(key -> value(old.get(key), now.get(key)))
            .filter(Objects::nonNull)
            .toList();
    return new Changed(
        after.sample().name(),
        after.repeat(),
        values.size(),
        side(before, old),
        side(after, now),
        values);
  }

  private static Side side(SampleReading reading, Map<String, FieldScore> scores) {
    Predicate<FieldScore> fine =
        score -> score.outcome() == FieldOutcome.RIGHT || score.outcome() == FieldOutcome.ABSENT;
    return new Side(
        reading.job().value(), (int) scores.values().stream().filter(fine.negate()).count());
  }

  // A row of a table has several values of one name: the first is held beside the first.
  private static Map<String, FieldScore> scores(SampleReading reading) {
    Map<String, FieldScore> scores = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    if (reading.score() != null) {
      for (FieldScore score : ScoreJson.kept(reading.score()).score().fields()) {
        String name = "%s/%05d".formatted(score.field(), score.row() == null ? 0 : score.row());
        scores.put("%s/%05d".formatted(name, seen.merge(name, 1, Integer::sum)), score);
      }
    }
    return scores;
  }

  /** Null if it was read as before. */
  private static @Nullable Value value(@Nullable FieldScore before, @Nullable FieldScore after) {
    FieldScore either = Objects.requireNonNull(after == null ? before : after);
    Value value =
        new Value(
            either.field(),
            either.row(),
            either.expected(),
            before == null ? null : before.read(),
            after == null ? null : after.read(),
            before == null ? FieldOutcome.ABSENT : before.outcome(),
            after == null ? FieldOutcome.ABSENT : after.outcome());
    boolean same =
        value.beforeOutcome() == value.afterOutcome()
            && Objects.equals(value.before(), value.after())
            // What is shown of a long text is its beginning.
            && Objects.equals(distance(before), distance(after));
    return same ? null : value;
  }

  private static @Nullable Double distance(@Nullable FieldScore score) {
    return score == null ? null : score.distance();
  }
}
