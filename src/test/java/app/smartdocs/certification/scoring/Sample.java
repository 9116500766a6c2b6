package app.smartdocs.certification.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A labelled invoice, and what was read of it. */
final class Sample {
  static final Expectations INVOICE =
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

  private static final ObjectMapper JSON = new ObjectMapper();

  private Sample() {}

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String fields) {
    return json("{'pages':[{}],'documents':[{'fields':{" + fields + "}}]}");
  }

  static Label label(Map<String, Object> fields) {
    return new Label(1, fields, Map.of(), List.of(), null);
  }

  /** A label of rows of Items alone. */
  static Label items(List<Map<String, Object>> rows) {
    return new Label(1, Map.of(), Map.of("Items", rows), List.of(), null);
  }

  /** A row of Items as it was read. */
  static String item(String text, double amount) {
    return "{'valueObject':{'Text':{'content':'"
        + text
        + "'},'Amount':{'valueCurrency':{'amount':"
        + amount
        + "}}}}";
  }

  static JsonNode readItems(String... rows) {
    return read("'Items':{'valueArray':[" + String.join(",", rows) + "]}");
  }

  /** What became of each value, such as {@code Items.Amount 1 RIGHT}. */
  static List<String> outcomes(SampleScore score) {
    return score.fields().stream()
        .map(
            each ->
                each.field() + (each.row() == null ? " " : " " + each.row() + " ") + each.outcome())
        .toList();
  }

  static FieldScore one(String field, Object expected, String read) {
    SampleScore score =
        ScoreSample.score(
            INVOICE, label(Map.of(field, expected)), read("'" + field + "':" + read), null);
    return score.fields().get(0);
  }

  static FieldOutcome outcome(String field, Object expected, String read) {
    return one(field, expected, read).outcome();
  }
}
