package app.smartdocs.certification;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.FieldType;
import app.smartdocs.certification.scoring.Label;
import app.smartdocs.certification.scoring.Thresholds;
import app.smartdocs.document.ModelId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a manifest (JSON Lines): the suite first, then a sample each.
 *
 * @param name of the suite; its versions share it
 * @param model that the suite is meant for; null if it is for any
 */
record Manifest(
    String name,
    String title,
    @Nullable String model,
    Expectations expectations,
    List<Sample> samples) {
  private static final Set<String> KNOWN =
      Set.of("suite", "title", "model", "fields", "thresholds");

  /**
   * A sample that was announced.
   *
   * @param kind what its document is like, such as scanned; null if that is not said
   * @param label as {@link LabelJson} writes it
   */
  record Sample(String document, @Nullable String kind, String label) {}

  /**
   * Reads it.
   *
   * @param isThere whether the archive has a document of this name
   * @throws SuiteRefusedException naming the line that is wrong
   */
  static Manifest read(String text, Predicate<String> isThere) {
    List<String> lines = text.lines().toList();
    List<Sample> samples = new ArrayList<>();
    Set<String> documents = new HashSet<>();
    Set<String> labelled = new HashSet<>();
    Manifest head = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "");
      if (line.isBlank()) {
        continue;
      }
      JsonNode json = json(line, i + 1);
      if (head == null) {
        head = head(json, i + 1);
      } else {
        samples.add(sample(json, i + 1, head.expectations(), isThere, documents, labelled));
      }
    }
    if (head == null || samples.isEmpty()) {
      throw new SuiteRefusedException(
          Reason.EMPTY_SUITE,
          "The manifest has no sample: its first line is the suite, and each other line a document.");
    }
    for (String field : head.expectations().fields().keySet()) {
      if (!labelled.contains(field)) {
        throw SuiteRefusedException.at(
            Reason.FIELD_WITHOUT_LABEL,
            1,
            field,
            "no sample says what stands in this field. Label it, or leave it out.");
      }
    }
    return new Manifest(head.name(), head.title(), head.model(), head.expectations(), samples);
  }

  private static JsonNode json(String line, int number) {
    try {
      JsonNode json = LabelJson.JSON.readTree(line);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw SuiteRefusedException.at(
          Reason.INVALID_MANIFEST, number, null, "this is no JSON: " + e.getOriginalMessage());
    }
    throw SuiteRefusedException.at(
        Reason.INVALID_MANIFEST, number, null, "each line is a JSON object of its own.");
  }

  private static Manifest head(JsonNode json, int line) {
    for (Map.Entry<String, JsonNode> part : json.properties()) {
      if (!KNOWN.contains(part.getKey())) {
        throw SuiteRefusedException.at(
            Reason.INVALID_MANIFEST,
            line,
            part.getKey(),
            "the suite has suite, title, model, fields and thresholds.");
      }
    }
    String name = json.path("suite").asText();
    if (!name.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw SuiteRefusedException.at(
          Reason.INVALID_MANIFEST,
          line,
          "suite",
          "the first line names the suite: up to 60 lower-case letters, digits and hyphens.");
    }
    String title = json.path("title").asText(name).strip();
    JsonNode model = json.path("model");
    if (!model.isMissingNode()
        && !(ModelId.isWellFormed(model.asText()) && ModelId.mayExist(model.asText()))) {
      throw SuiteRefusedException.at(
          Reason.INVALID_MANIFEST, line, "model", "this is no id of a model.");
    }
    return new Manifest(
        name,
        title.substring(0, Math.min(title.length(), 200)),
        model.isMissingNode() ? null : model.asText(),
        new Expectations(fields(json.path("fields"), line), thresholds(json, line)),
        List.of());
  }

  private static Map<String, FieldType> fields(JsonNode json, int line) {
    Map<String, FieldType> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      FieldType type =
          FieldType.of(field.getValue().asText())
              .orElseThrow(
                  () ->
                      SuiteRefusedException.at(
                          Reason.INVALID_MANIFEST,
                          line,
                          field.getKey(),
                          "a field's type is exact, text, number, currency, date or address."));
      fields.put(field.getKey(), type);
    }
    if (fields.isEmpty() || fields.size() > 100) {
      throw SuiteRefusedException.at(
          Reason.INVALID_MANIFEST,
          line,
          "fields",
          "name 1 to 100 fields with their types, such as {\"InvoiceTotal\": \"currency\"}.");
    }
    return fields;
  }

  private static Thresholds thresholds(JsonNode head, int line) {
    JsonNode given = head.path("thresholds");
    Thresholds usual = Thresholds.USUAL;
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("f1", usual.f1());
    values.put("fieldF1", usual.fieldF1());
    values.put("completeness", usual.completeness());
    values.put("calibration", usual.calibration());
    values.put("failures", usual.failures());
    for (Map.Entry<String, JsonNode> one : given.properties()) {
      JsonNode value = one.getValue();
      if (!values.containsKey(one.getKey())
          || !value.isNumber()
          || value.doubleValue() < 0
          || value.doubleValue() > 1) {
        throw SuiteRefusedException.at(
            Reason.INVALID_THRESHOLD,
            line,
            one.getKey(),
            "thresholds are shares from 0 to 1, of " + values.keySet() + ".");
      }
      values.put(one.getKey(), value.doubleValue());
    }
    return new Thresholds(
        values.getOrDefault("f1", 0.0),
        values.getOrDefault("fieldF1", 0.0),
        values.getOrDefault("completeness", 0.0),
        values.getOrDefault("calibration", 0.0),
        values.getOrDefault("failures", 0.0));
  }

  private static Sample sample(
      JsonNode json,
      int line,
      Expectations expectations,
      Predicate<String> isThere,
      Set<String> documents,
      Set<String> labelled) {
    String document = json.path("document").asText();
    if (!documents.add(document)) {
      throw SuiteRefusedException.at(
          Reason.DUPLICATE_NAME, line, document, "this document has a line already.");
    }
    if (document.isEmpty() || !isThere.test(document)) {
      throw SuiteRefusedException.at(
          Reason.MISSING_FILE, line, document, "the archive has no such document.");
    }
    try {
      Label label = LabelJson.read(json, expectations);
      labelled.addAll(label.fields().keySet());
      label
          .rows()
          .forEach(
              (list, rows) ->
                  rows.forEach(
                      row -> row.keySet().forEach(field -> labelled.add(list + "." + field))));
      if (!label.tables().isEmpty()) {
        labelled.add("tables");
      }
      if (label.text() != null) {
        labelled.add("text");
      }
    } catch (LabelJson.Invalid invalid) {
      throw SuiteRefusedException.at(
          Reason.INVALID_LABEL, line, document, String.valueOf(invalid.getMessage()));
    }
    return new Sample(document, kind(json), LabelJson.canonical(json));
  }

  private static @Nullable String kind(JsonNode json) {
    String kind = json.path("kind").asText("");
    return kind.isBlank() ? null : kind.substring(0, Math.min(kind.length(), 40));
  }
}
