package app.smartdocs.certification.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field as a result file has it. */
record ReadField(JsonNode json) {
  private static final DateTimeFormatter BRAZILIAN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.,\\s]*");

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

  boolean isThere() {
    return !text().isEmpty();
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
        : parsed(json.path("content").asText(""));
  }

  // "R$ 1.234,56" and "1,234.56": what stands before the last two digits parts the cents.
  private static Optional<BigDecimal> parsed(String text) {
    Matcher written = NUMBER.matcher(text);
    if (!written.find()) {
      return Optional.empty();
    }
    String digits = written.group().replaceAll("\\s", "").replaceAll("[.,]$", "");
    Matcher cents = Pattern.compile("^(.*)[.,](\\d{1,2})$").matcher(digits);
    String plain =
        cents.matches()
            ? cents.group(1).replaceAll("[.,]", "") + "." + cents.group(2)
            : digits.replaceAll("[.,]", "");
    return Optional.of(new BigDecimal(plain));
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
      try {
        return Optional.of(LocalDate.parse(text(), BRAZILIAN));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
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
