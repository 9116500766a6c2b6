package app.smartdocs.certification;

import app.smartdocs.certification.scoring.Difference;
import app.smartdocs.certification.scoring.Report;
import app.smartdocs.certification.scoring.SampleScore;
import app.smartdocs.certification.scoring.ScoredReading;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores, reports and differences as JSON; what is null is left out. */
public final class ScoreJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();
  private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

  private ScoreJson() {}

  /**
   * The score of a reading as it is kept.
   *
   * @param apiVersion of the service's interface that answered; null if the reading failed
   * @param failure why there is no result; null if there is one
   */
  public record Kept(SampleScore score, @Nullable String apiVersion, @Nullable String failure) {
    /** As a report takes it. */
    ScoredReading of(SampleReading reading) {
      return new ScoredReading(
          reading.sample().position(), reading.sample().name(), reading.repeat(), score, failure);
    }
  }

  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Kept kept(String json) {
    return read(json, new TypeReference<Kept>() {});
  }

  public static Report report(String json) {
    return read(json, new TypeReference<Report>() {});
  }

  public static List<Difference> differences(String json) {
    return read(json, DIFFERENCES);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
