package app.smartdocs.local.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
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

  record Amounts(
      BigDecimal smartDocs, BigDecimal smartDocsIdle, BigDecimal worker, BigDecimal workerIdle) {
    static Amounts of(List<BigDecimal> amounts) {
      return new Amounts(amounts.get(0), amounts.get(1), amounts.get(2), amounts.get(3));
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
            Amounts.of(comparison.totals()),
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
