package app.smartdocs.local.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as programs read it.
 *
 * @param days of the month
 * @param perDocument null without documents, as is {@code perPage}
 * @param unverified prices that nobody has seen for this region
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonReport(
    Plan plan,
    String currency,
    int days,
    List<Line> lines,
    Amounts total,
    @Nullable Share perDocument,
    @Nullable Share perPage,
    List<String> notes,
    List<String> unverified) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  record Line(String item, String counted, Amounts amounts) {}

  /** Absent for a system that has no such line. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Amounts(
      @Nullable BigDecimal smartDocs,
      @Nullable BigDecimal smartDocsIdle,
      @Nullable BigDecimal worker,
      @Nullable BigDecimal workerIdle) {
    static Amounts of(List<Optional<BigDecimal>> amounts) {
      return new Amounts(
          amounts.get(0).orElse(null),
          amounts.get(1).orElse(null),
          amounts.get(2).orElse(null),
          amounts.get(3).orElse(null));
    }
  }

  record Share(BigDecimal smartDocs, BigDecimal worker) {
    static @Nullable Share of(List<BigDecimal> amounts) {
      return amounts.isEmpty() ? null : new Share(amounts.get(0), amounts.get(1));
    }
  }

  static String of(Comparison comparison) {
    JsonReport report =
        new JsonReport(
            comparison.plan(),
            comparison.currency(),
            Assumptions.DAYS,
            comparison.rows().stream()
                .map(row -> new Line(row.item(), row.counted(), Amounts.of(row.amounts())))
                .toList(),
            Amounts.of(comparison.totals().stream().map(Optional::of).toList()),
            Share.of(comparison.perDocument()),
            Share.of(comparison.perPage()),
            Notes.of(comparison),
            comparison.unverified());
    try {
      return JSON.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
