package app.smartdocs.function;

import app.smartdocs.certification.Suite;
import app.smartdocs.certification.SuiteSample;
import app.smartdocs.certification.scoring.FieldType;
import app.smartdocs.certification.scoring.Thresholds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a suite, on the wire.
 *
 * @param labelled null in lists
 */
record SuiteBody(
    String id,
    String name,
    String title,
    @Nullable String model,
    String sha256,
    int samples,
    Map<String, String> fields,
    Thresholds thresholds,
    Instant createdAt,
    @Nullable List<Sample> labelled,
    Links links) {

  /** Where to go on from here; paths on this host. */
  record Links(String self) {}

  /** A sample with what stands in it. */
  record Sample(
      int position,
      String documentId,
      String name,
      @Nullable String kind,
      @Nullable Integer pages,
      RawJson label) {
    static Sample of(SuiteSample sample) {
      return new Sample(
          sample.position(),
          sample.document().id().toString(),
          sample.name(),
          sample.kind(),
          sample.document().pageCount(),
          new RawJson(sample.label()));
    }
  }

  static SuiteBody of(Suite suite) {
    return body(suite, null);
  }

  static SuiteBody whole(Suite suite, List<SuiteSample> samples) {
    return body(suite, samples.stream().map(Sample::of).toList());
  }

  private static SuiteBody body(Suite suite, @Nullable List<Sample> labelled) {
    Map<String, String> fields = new TreeMap<>();
    for (Map.Entry<String, FieldType> field : suite.expectations().fields().entrySet()) {
      fields.put(field.getKey(), field.getValue().code());
    }
    return new SuiteBody(
        suite.id().toString(),
        suite.name(),
        suite.title(),
        suite.model(),
        suite.fingerprint(),
        suite.samples(),
        fields,
        suite.expectations().thresholds(),
        suite.createdAt(),
        labelled,
        new Links("/api/v1/suites/" + suite.id()));
  }
}
