package app.smartdocs.certification;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.FieldType;
import app.smartdocs.certification.scoring.Thresholds;
import app.smartdocs.document.ModelId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The first line of a manifest: what the suite is called, and what it asks of a model. */
final class ManifestHead {
  private static final Set<String> KNOWN =
      Set.of("suite", "title", "model", "fields", "thresholds");
  private static final Set<String> WHOLE = Set.of("tables", "text");

  private ManifestHead() {}

  static Manifest read(JsonNode json, int line) {
    for (Map.Entry<String, JsonNode> part : json.properties()) {
      if (!KNOWN.contains(part.getKey())) {
        throw invalid(
            line, part.getKey(), "the suite has suite, title, model, fields and thresholds.");
      }
    }
    JsonNode name = json.path("suite");
    if (!name.isTextual() || !name.textValue().matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw invalid(
          line,
          "suite",
          "the first line names the suite: up to 60 lower-case letters, digits and hyphens.");
    }
    return new Manifest(
        name.textValue(),
        Objects.requireNonNullElse(Manifest.text(json, "title", line, 200), name.textValue()),
        model(json.path("model"), line),
        new Expectations(fields(json.path("fields"), line), thresholds(json, line)),
        List.of());
  }

  private static @Nullable String model(JsonNode model, int line) {
    if (model.isMissingNode() || model.isNull()) {
      return null;
    }
    if (!model.isTextual()
        || !ModelId.isWellFormed(model.textValue())
        || !ModelId.mayExist(model.textValue())) {
      throw invalid(line, "model", "this is no id of a model.");
    }
    return model.textValue();
  }

  private static Map<String, FieldType> fields(JsonNode json, int line) {
    Map<String, FieldType> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      FieldType type =
          FieldType.of(field.getValue().asText(""))
              .orElseThrow(
                  () ->
                      invalid(
                          line,
                          field.getKey(),
                          "a field's type is exact, text, number, currency, date or address."));
      if (WHOLE.contains(field.getKey()) && type != FieldType.TEXT) {
        throw invalid(line, field.getKey(), "tables and text are of the type text.");
      }
      fields.put(field.getKey(), type);
    }
    if (fields.isEmpty() || fields.size() > 100) {
      throw invalid(
          line,
          "fields",
          "name 1 to 100 fields with their types, such as {\"InvoiceTotal\": \"currency\"}.");
    }
    return fields;
  }

  private static SuiteRefusedException invalid(int line, String field, String detail) {
    return SuiteRefusedException.at(Reason.INVALID_MANIFEST, line, field, detail);
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
    if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
      throw SuiteRefusedException.at(
          Reason.INVALID_THRESHOLD,
          line,
          "thresholds",
          "thresholds are an object such as {\"f1\": 0.95}, of " + values.keySet() + ".");
    }
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
}
