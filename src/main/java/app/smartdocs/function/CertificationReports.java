package app.smartdocs.function;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications;
import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.certification.SampleReading;
import app.smartdocs.certification.ScoreJson;
import app.smartdocs.certification.scoring.Difference;
import app.smartdocs.certification.scoring.FieldOutcome;
import app.smartdocs.certification.scoring.FieldScore;
import app.smartdocs.document.ModelId;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.Prices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Certifications as people and programs ask for them. */
public final class CertificationReports {
  private static final int PAGE = 200;
  private static final Lead REMOVED = new Lead(JobStatus.CANCELLED, null);
  private static final int MOST_CALLED_OFF = 500;

  private final Certifications certifications;
  private final Prices prices;
  private final InstantSource clock;

  public CertificationReports(Certifications certifications, Prices prices, InstantSource clock) {
    this.certifications = certifications;
    this.prices = prices;
    this.clock = clock;
  }

  Certification find(String id) {
    return certifications
        .find(Ids.certification(id))
        .orElseThrow(() -> new ProblemException(Problem.notFound("certification")));
  }

  /** What came out of one that is over. */
  Findings ended(Certification certification) {
    Findings findings = certification.findings();
    if (findings == null) {
      throw new ProblemException(
          Problem.of(
              409,
              "certification_not_over",
              "Not over",
              "This certification has no results yet, or was called off."));
    }
    return findings;
  }

  CertificationBody brief(Certification certification) {
    return body(certification, false);
  }

  CertificationBody whole(Certification certification) {
    return body(certification, true);
  }

  private CertificationBody body(Certification certification, boolean whole) {
    return CertificationBody.of(
        certification,
        certifications.lead(certification.id()).orElse(REMOVED),
        certifications.progress(certification.id()),
        whole,
        whole ? effort(certification) : null,
        clock.instant());
  }

  private CertificationBody.Effort effort(Certification certification) {
    List<SampleReading> readings = readings(certification);
    int pages =
        readings.stream()
            .map(SampleReading::pagesRead)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum();
    List<Double> seconds =
        readings.stream()
            .filter(reading -> reading.submittedAt() != null && reading.finishedAt() != null)
            .map(
                reading ->
                    Duration.between(reading.submittedAt(), reading.finishedAt()).toMillis()
                        / 1000.0)
            .sorted()
            .toList();
    return new CertificationBody.Effort(
        pages,
        prices.of(Map.of(certification.modelId(), (long) pages)),
        prices.currency(),
        seconds.isEmpty() ? null : seconds.get(seconds.size() / 2),
        seconds.isEmpty() ? null : seconds.get((seconds.size() - 1) * 19 / 20));
  }

  /** Readings that nothing was paid for yet; some hundreds at most. */
  List<JobId> notStarted(Certification certification) {
    return certifications.readings(certification.id(), 0, MOST_CALLED_OFF).stream()
        .filter(reading -> reading.status() == JobStatus.PENDING && reading.submittedAt() == null)
        .map(SampleReading::job)
        .toList();
  }

  private List<SampleReading> readings(Certification certification) {
    List<SampleReading> all = new ArrayList<>();
    List<SampleReading> page;
    do {
      page = certifications.readings(certification.id(), all.size(), PAGE);
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  /** One page; {@code next} is the cursor of the next, absent at the end. */
  record Page(List<CertificationBody> certifications, @Nullable String next) {}

  Page newest(@Nullable CertificationId before, @Nullable String model, int limit) {
    List<Certification> found = certifications.newest(before, model, limit + 1);
    List<Certification> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        page.stream().map(this::brief).toList(),
        found.size() > limit ? page.get(limit - 1).id().toString() : null);
  }

  /**
   * One reading.
   *
   * @param score null until the results come together
   */
  record Sample(
      int position,
      int repeat,
      String name,
      @Nullable String kind,
      String documentId,
      String jobId,
      JobStatus status,
      @Nullable String errorCode,
      @Nullable RawJson score) {
    static Sample of(SampleReading reading) {
      return new Sample(
          reading.sample().position(),
          reading.repeat(),
          reading.sample().name(),
          reading.sample().kind(),
          reading.sample().document().id().toString(),
          reading.job().toString(),
          reading.status(),
          reading.errorCode(),
          reading.score() == null ? null : new RawJson(reading.score()));
    }
  }

  /** One page; {@code next} is the cursor of the next, absent at the end. */
  record Samples(List<Sample> samples, @Nullable String next) {}

  Samples samples(Certification certification, @Nullable String cursor, int limit) {
    int after = 0;
    if (cursor != null) {
      if (!cursor.matches("\\d{1,6}")) {
        throw QueryValues.invalid("cursor is what the page before gave as next.");
      }
      after = Integer.parseInt(cursor);
    }
    List<SampleReading> found = certifications.readings(certification.id(), after, limit + 1);
    return new Samples(
        found.stream().limit(limit).map(Sample::of).toList(),
        found.size() > limit ? String.valueOf(after + limit) : null);
  }

  /** The last certification of a model by each suite; none for a model that was never tested. */
  record Model(String model, boolean certified, List<CertificationBody> certifications) {}

  /** All models. */
  record Models(List<Model> models) {}

  Models models() {
    TreeMap<String, List<Certification>> byModel =
        certifications.lastEnded().stream()
            .collect(
                Collectors.groupingBy(Certification::modelId, TreeMap::new, Collectors.toList()));
    ModelId.PREBUILT.forEach(
        model -> {
          List<Certification> unused = byModel.computeIfAbsent(model, none -> List.of());
        });
    Instant now = clock.instant();
    List<Model> models = new ArrayList<>();
    byModel.forEach(
        (model, last) ->
            models.add(
                new Model(
                    model,
                    certifications.isCertified(model, now),
                    last.stream().map(this::brief).toList())));
    return new Models(models);
  }

  /**
   * Two certifications beside each other.
   *
   * @param samples those whose values were read differently, the most different first
   */
  record Compared(
      CertificationBody before,
      CertificationBody after,
      List<Difference> measures,
      List<Changed> samples) {}

  /** A sample of both. */
  record Changed(String name, int changes, Sample before, Sample after) {}

  Compared compared(Certification before, Certification after) {
    if (!before.suite().name().equals(after.suite().name())) {
      throw new ProblemException(
          Problem.of(
              409,
              "suites_differ",
              "The suites differ",
              "One was read by "
                  + before.suite().name()
                  + " and the other by "
                  + after.suite().name()
                  + ". Compare certifications by the same suite."));
    }
    List<Difference> measures =
        Difference.between(
            ScoreJson.report(ended(before).report()), ScoreJson.report(ended(after).report()));
    TreeMap<String, SampleReading> old = new TreeMap<>();
    readings(before).forEach(reading -> old.put(key(reading), reading));
    List<Changed> changed = new ArrayList<>();
    for (SampleReading now : readings(after)) {
      SampleReading then = old.get(key(now));
      if (then != null) {
        changed.add(
            new Changed(now.sample().name(), changes(then, now), Sample.of(then), Sample.of(now)));
      }
    }
    changed.sort((a, b) -> Integer.compare(b.changes(), a.changes()));
    return new Compared(brief(before), brief(after), measures, changed);
  }

  private static String key(SampleReading reading) {
    return reading.sample().document().sha256() + "/" + reading.repeat();
  }

  private static int changes(SampleReading before, SampleReading after) {
    List<String> old = values(before);
    List<String> now = values(after);
    List<String> gone = new ArrayList<>(old);
    now.forEach(gone::remove);
    List<String> come = new ArrayList<>(now);
    old.forEach(come::remove);
    return Math.max(gone.size(), come.size());
  }

  private static List<String> values(SampleReading reading) {
    return scores(reading).stream()
        .map(score -> score.field() + "/" + score.row() + "/" + score.outcome() + score.read())
        .toList();
  }

  private static List<FieldScore> scores(SampleReading reading) {
    String score = reading.score();
    return score == null ? List.of() : ScoreJson.kept(score).score().fields();
  }

  byte[] csv(Certification certification) {
    StringBuilder csv =
        new StringBuilder(
            "\uFEFFsample,repeat,status,field,row,type,expected,read,outcome,distance,confidence\r\n");
    for (SampleReading reading : readings(certification)) {
      for (FieldScore score : scores(reading)) {
        if (score.outcome() != FieldOutcome.ABSENT) {
          csv.append(
              row(
                  reading.sample().name(),
                  reading.repeat(),
                  reading.status(),
                  score.field(),
                  score.row(),
                  score.type().code(),
                  score.expected(),
                  score.read(),
                  score.outcome(),
                  score.distance(),
                  score.confidence()));
        }
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String row(@Nullable Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell == null ? "" : quoted(cell.toString()));
    }
    return String.join(",", texts) + "\r\n";
  }

  // A spreadsheet would take a text that begins so for a formula.
  private static String quoted(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
