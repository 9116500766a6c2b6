package app.smartdocs.certification.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field as a result file has it. */
record ReadField(JsonNode json) {
  /** What stands in the document; the value where only that is known. */
  String text() {
    String content = json.path("content").asText("");
    if (!content.isBlank()) {
      return content.strip();
    }
    for (String name :
        List.of(
            "valueString", "valueDate", "valuePhoneNumber", "valueCountryRegion", "valueTime")) {
      if (json.hasNonNull(name)) {
        return json.get(name).asText().strip();
      }
    }
    return number().map(BigDecimal::toPlainString).orElse("");
  }

  /** The value as the model took it, where it is a text. */
  String string() {
    return json.hasNonNull("valueString") ? json.get("valueString").asText().strip() : text();
  }

  Optional<BigDecimal> number() {
    for (String name : List.of("valueNumber", "valueInteger")) {
      if (json.path(name).isNumber()) {
        return Optional.of(json.get(name).decimalValue());
      }
    }
    JsonNode amount = json.path("valueCurrency").path("amount");
    return amount.isNumber()
        ? Optional.of(amount.decimalValue())
        : WrittenNumber.in(json.path("content").asText(""));
  }

  /** The currency, if the model named one. */
  @Nullable String currency() {
    JsonNode code = json.path("valueCurrency").path("currencyCode");
    return code.isTextual() ? code.textValue() : null;
  }

  Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(json.path("valueDate").asText()));
    } catch (DateTimeException notThere) {
      return WrittenDate.in(text());
    }
  }

  @Nullable Double confidence() {
    // As it was stated: a float in the service's client, whose digits as a double are noise.
    return json.path("confidence").isNumber()
        ? Double.valueOf(Rounded.four(json.get("confidence").doubleValue()))
        : null;
  }

  @Nullable Integer page() {
    JsonNode page = json.path("boundingRegions").path(0).path("pageNumber");
    return page.isInt() ? page.intValue() : null;
  }

  @Nullable List<Double> polygon() {
    JsonNode points = json.path("boundingRegions").path(0).path("polygon");
    if (!points.isArray()) {
      return null;
    }
    List<Double> polygon = new ArrayList<>();
    points.forEach(point -> polygon.add(Rounded.four(point.doubleValue())));
    return polygon;
  }

  /** The rows of a list, each with its fields. */
  List<JsonNode> rows() {
    List<JsonNode> rows = new ArrayList<>();
    json.path("valueArray").forEach(row -> rows.add(row.path("valueObject")));
    return rows;
  }
}
