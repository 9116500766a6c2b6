package app.smartdocs.certification;

import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.FieldType;
import app.smartdocs.certification.scoring.Label;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labels as the lines of a manifest have them. */
public final class LabelJson {
  private static final Set<String> KNOWN =
      Set.of("document", "kind", "pages", "fields", "rows", "tables", "text");
  private static final int MOST_DIGITS = 30;
  private static final int MOST_ROWS = 1000;
  private static final int LONGEST_TEXT = 100_000;
  private static final String TABLES = "A table is a list of rows, a row a list of strings.";
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private LabelJson() {}

  /** A label that is not as it should be. */
  public static final class Invalid extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable String field;

    Invalid(@Nullable String field, String what) {
      super(what);
      this.field = field;
    }

    /** Which one it is, if one is to blame. */
    @Nullable String field() {
      return field;
    }
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a label that was checked when it came.
   *
   * @param json as {@link SuiteSample} keeps it
   */
  static Label read(String json, Expectations expectations) {
    try {
      return read(parse(json), expectations);
    } catch (Invalid e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a label.
   *
   * @throws Invalid naming the field that is wrong, and what it should be
   */
  static Label read(JsonNode line, Expectations expectations) throws Invalid {
    for (Map.Entry<String, JsonNode> part : line.properties()) {
      if (!KNOWN.contains(part.getKey())) {
        throw new Invalid(
            part.getKey(),
            "\""
                + part.getKey()
                + "\" is no part of a label. There are "
                + KNOWN.stream().sorted().toList()
                + ".");
      }
    }
    return new Label(
        pages(line.path("pages")),
        fields(line.path("fields"), expectations),
        rows(line.path("rows"), expectations),
        tables(line.path("tables"), expectations),
        text(line.path("text"), expectations));
  }

  private static @Nullable Integer pages(JsonNode pages) throws Invalid {
    if (pages.isMissingNode() || pages.isNull()) {
      return null;
    }
    if (!pages.isInt() || pages.intValue() < 1) {
      throw new Invalid("pages", "pages is a whole number from 1.");
    }
    return pages.intValue();
  }

  private static Map<String, @Nullable Object> fields(JsonNode fields, Expectations expectations)
      throws Invalid {
    Map<String, @Nullable Object> values = values(fields, "", expectations);
    for (String name : values.keySet()) {
      if (name.equals("tables") || name.equals("text")) {
        throw new Invalid(name, "\"" + name + "\" stands beside \"fields\", and not in it.");
      }
      if (name.contains(".")) {
        throw new Invalid(
            name, "\"" + name + "\" is a field of a list. Label it in \"rows\", row by row.");
      }
    }
    return values;
  }

  private static Map<String, @Nullable Object> values(
      JsonNode fields, String prefix, Expectations expectations) throws Invalid {
    if (!fields.isMissingNode() && !fields.isObject()) {
      throw new Invalid("fields", "fields are an object of values by name.");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String name = prefix + field.getKey();
      FieldType type = expectations.fields().get(name);
      if (type == null) {
        throw new Invalid(
            name, "The suite's first line has no field \"" + name + "\". Give it a type there.");
      }
      values.put(field.getKey(), value(name, type, field.getValue()));
    }
    return values;
  }

  private static @Nullable Object value(String name, FieldType type, JsonNode value)
      throws Invalid {
    if (value.isNull()) {
      return null;
    }
    return switch (type) {
      case EXACT, TEXT, ADDRESS -> {
        if (!value.isTextual() || value.textValue().isBlank()) {
          throw wrong(name, type, "a string that is not empty");
        }
        yield value.textValue();
      }
      case NUMBER, CURRENCY -> {
        if (!value.isNumber()) {
          throw wrong(name, type, "a number such as 1234.56");
        }
        yield number(name, type, value.decimalValue());
      }
      case DATE -> {
        try {
          yield LocalDate.parse(value.asText());
        } catch (DateTimeException e) {
          throw wrong(name, type, "a day such as \"2026-03-09\"");
        }
      }
    };
  }

  // 1e999999999 is a few letters, and would be a gigabyte of digits.
  private static BigDecimal number(String name, FieldType type, BigDecimal number) throws Invalid {
    BigDecimal shortest = number.stripTrailingZeros();
    if (shortest.scale() > MOST_DIGITS
        || shortest.scale() < -MOST_DIGITS
        || plain(shortest).precision() > MOST_DIGITS) {
      throw wrong(name, type, "a number of up to " + MOST_DIGITS + " digits");
    }
    return number;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static Invalid wrong(String name, FieldType type, String expected) {
    return new Invalid(
        name,
        "\""
            + name
            + "\" is of type "
            + type.code()
            + ": "
            + expected
            + ", or null if it is not there.");
  }

  private static Map<String, List<Map<String, @Nullable Object>>> rows(
      JsonNode lists, Expectations expectations) throws Invalid {
    if (!lists.isMissingNode() && !lists.isObject()) {
      throw new Invalid("rows", "rows are an object of lists by name.");
    }
    Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> list : lists.properties()) {
      rows.put(list.getKey(), rows(list.getKey(), list.getValue(), expectations));
    }
    return rows;
  }

  private static List<Map<String, @Nullable Object>> rows(
      String name, JsonNode list, Expectations expectations) throws Invalid {
    if (expectations.fields().keySet().stream().noneMatch(each -> each.startsWith(name + "."))) {
      throw new Invalid(
          name,
          "The suite's first line has no field of a list \"" + name + "\". Give it one there.");
    }
    if (!list.isArray()) {
      throw new Invalid(name, "\"" + name + "\" is a list of rows.");
    }
    requireFew(name, list.size());
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (JsonNode row : list) {
      Map<String, @Nullable Object> values = values(row, name + ".", expectations);
      if (values.values().stream().allMatch(Objects::isNull)) {
        throw new Invalid(name, "Each row of \"" + name + "\" says what stands in it.");
      }
      rows.add(values);
    }
    return rows;
  }

  private static List<List<List<String>>> tables(JsonNode tables, Expectations expectations)
      throws Invalid {
    if (tables.isMissingNode() || tables.isNull()) {
      return List.of();
    }
    if (!expectations.fields().containsKey("tables")) {
      throw new Invalid(
          "tables", "The suite's first line has no field \"tables\". Give it the type text there.");
    }
    List<List<List<String>>> all = new ArrayList<>();
    int count = 0;
    for (JsonNode table : elements(tables)) {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode row : elements(table)) {
        rows.add(cells(row));
      }
      if (rows.isEmpty()) {
        throw new Invalid("tables", TABLES);
      }
      count += rows.size();
      requireFew("tables", count);
      all.add(rows);
    }
    return all;
  }

  private static List<String> cells(JsonNode row) throws Invalid {
    List<String> cells = new ArrayList<>();
    for (JsonNode cell : elements(row)) {
      if (!cell.isTextual()) {
        throw new Invalid("tables", TABLES);
      }
      cells.add(cell.textValue());
    }
    if (cells.stream().allMatch(String::isBlank)) {
      throw new Invalid("tables", "A table's row has something in one of its cells.");
    }
    return cells;
  }

  // What is no array has no elements either, and would pass for an empty one.
  private static JsonNode elements(JsonNode array) throws Invalid {
    if (!array.isArray()) {
      throw new Invalid("tables", TABLES);
    }
    return array;
  }

  // Each is held beside each that was read.
  private static void requireFew(String name, int rows) throws Invalid {
    if (rows > MOST_ROWS) {
      throw new Invalid(
          name, "A sample has at most " + MOST_ROWS + " rows. Label fewer pages of it.");
    }
  }

  private static @Nullable String text(JsonNode text, Expectations expectations) throws Invalid {
    if (text.isMissingNode() || text.isNull()) {
      return null;
    }
    if (!text.isTextual() || !expectations.fields().containsKey("text")) {
      throw new Invalid(
          "text", "text is a string, and a field of type text in the suite's first line.");
    }
    if (text.textValue().length() > LONGEST_TEXT) {
      throw new Invalid(
          "text", "text has at most " + LONGEST_TEXT + " letters. Label fewer pages of it.");
    }
    return text.textValue();
  }

  /**
   * The label alone, names in a fixed order and numbers in their shortest form: what a suite's
   * fingerprint is taken of, so that 150.00 and 150 are the same label.
   */
  static String canonical(JsonNode line) {
    ObjectNode label = JSON.createObjectNode();
    for (String name : List.of("kind", "pages", "fields", "rows", "tables", "text")) {
      if (line.hasNonNull(name)) {
        label.set(name, ordered(line.get(name)));
      }
    }
    return write(label);
  }

  private static JsonNode ordered(JsonNode node) {
    if (node.isObject()) {
      ObjectNode ordered = JSON.createObjectNode();
      node.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(part -> ordered.set(part.getKey(), ordered(part.getValue())));
      return ordered;
    }
    if (node.isArray()) {
      ArrayNode ordered = JSON.createArrayNode();
      node.forEach(each -> ordered.add(ordered(each)));
      return ordered;
    }
    return node.isBigDecimal() ? DecimalNode.valueOf(plain(node.decimalValue())) : node;
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
