package app.smartdocs.function;

import app.smartdocs.certification.Certificates;
import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications;
import app.smartdocs.certification.Certifications.Lead;
import app.smartdocs.certification.Certifications.Wanted;
import app.smartdocs.certification.SampleReading;
import app.smartdocs.certification.SampleReadings;
import app.smartdocs.document.ModelId;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.Prices;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Certifications as people and programs ask for them. */
public final class CertificationReports {
  private static final Lead REMOVED = new Lead(JobStatus.CANCELLED, true, null);

  private final Certifications certifications;
  private final Certificates certificates;
  private final SampleReadings readings;
  private final Prices prices;
  private final InstantSource clock;

  public CertificationReports(
      Certifications certifications,
      Certificates certificates,
      SampleReadings readings,
      Prices prices,
      InstantSource clock) {
    this.certifications = certifications;
    this.certificates = certificates;
    this.readings = readings;
    this.prices = prices;
    this.clock = clock;
  }

  Certification find(String id) {
    return certifications
        .find(Ids.certification(id))
        .orElseThrow(() -> new ProblemException(Problem.notFound("certification")));
  }

  /** One that is over. */
  Certification findEnded(String id) {
    Certification certification = find(id);
    Findings unused = ended(certification);
    return certification;
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
    return briefs(List.of(certification)).get(0);
  }

  /** Of many at once. */
  List<CertificationBody> briefs(List<Certification> several) {
    List<CertificationId> ids = several.stream().map(Certification::id).toList();
    Map<CertificationId, Lead> leads = certifications.leads(ids);
    Map<CertificationId, Map<JobStatus, Integer>> progress = readings.progress(ids);
    Instant now = clock.instant();
    return several.stream()
        .map(
            one ->
                CertificationBody.of(
                    one,
                    leads.getOrDefault(one.id(), REMOVED),
                    progress.getOrDefault(one.id(), Map.of()),
                    false,
                    null,
                    now))
        .toList();
  }

  CertificationBody whole(Certification certification) {
    Lead lead = certifications.lead(certification.id()).orElse(REMOVED);
    return CertificationBody.of(
        certification,
        lead,
        readings.progress(certification.id()),
        true,
        lead.isUnderWay() ? null : effort(certification),
        clock.instant());
  }

  private CertificationBody.Effort effort(Certification certification) {
    SampleReadings.Effort effort = readings.effort(certification.id());
    return new CertificationBody.Effort(
        effort.pages(),
        prices.of(Map.of(certification.modelId(), (long) effort.pages())),
        prices.currency(),
        percentile(effort.times(), 50),
        percentile(effort.times(), 95));
  }

  /** By the nearest rank: the shortest time that so many in a hundred do not exceed, in seconds. */
  static @Nullable Double percentile(List<Duration> sorted, int percent) {
    return sorted.isEmpty()
        ? null
        : Double.valueOf(sorted.get((sorted.size() * percent + 99) / 100 - 1).toMillis() / 1000.0);
  }

  /** One page; {@code next} is the cursor of the next, absent at the end. */
  record Page(List<CertificationBody> certifications, @Nullable String next) {}

  Page newest(Wanted wanted, int limit) {
    List<Certification> found = certifications.newest(wanted, limit + 1);
    List<Certification> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        briefs(page), found.size() > limit ? page.get(limit - 1).id().toString() : null);
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
    List<SampleReading> found = readings.page(certification.id(), after, limit + 1);
    return new Samples(
        found.stream().limit(limit).map(Sample::of).toList(),
        found.size() > limit ? String.valueOf(after + limit) : null);
  }

  /**
   * A model, and how it stands.
   *
   * @param certified whether it has a certificate that holds
   * @param certificate the certification that gave it, or of several the one that ends last; null
   *     if there is none
   * @param certifications the last that ended, by each suite; none for a model that was never
   *     tested
   */
  record Model(
      String model,
      boolean certified,
      @Nullable CertificationBody certificate,
      List<CertificationBody> certifications) {}

  /** All models. */
  record Models(List<Model> models) {}

  Models models() {
    List<Certification> last = certificates.lastEnded();
    List<Certification> held = certificates.inForce(clock.instant());
    Map<CertificationId, CertificationBody> bodies = new HashMap<>();
    List<Certification> all = Stream.concat(last.stream(), held.stream()).distinct().toList();
    List<CertificationBody> briefs = briefs(all);
    for (int i = 0; i < all.size(); i++) {
      bodies.put(all.get(i).id(), briefs.get(i));
    }
    TreeSet<String> names = new TreeSet<>(ModelId.PREBUILT);
    all.forEach(each -> names.add(each.modelId()));
    List<Model> models = new ArrayList<>();
    for (String name : names) {
      List<CertificationBody> certificates = of(name, held, bodies);
      models.add(
          new Model(
              name,
              !certificates.isEmpty(),
              certificates.isEmpty() ? null : certificates.get(0),
              of(name, last, bodies)));
    }
    return new Models(models);
  }

  private static List<CertificationBody> of(
      String model,
      List<Certification> certifications,
      Map<CertificationId, CertificationBody> bodies) {
    return certifications.stream()
        .filter(each -> each.modelId().equals(model))
        .flatMap(each -> Stream.ofNullable(bodies.get(each.id())))
        .toList();
  }
}
