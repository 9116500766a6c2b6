package app.smartdocs.local.docintel.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field's typed value; the kinds are those of the service's DocumentFieldType. */
public sealed interface FieldValue {
  record Text(String value) implements FieldValue {}

  record Day(LocalDate value) implements FieldValue {}

  record Time(LocalTime value) implements FieldValue {}

  record Decimal(BigDecimal value) implements FieldValue {}

  /**
   * {@code code} is ISO 4217, empty where neither the amount nor the document tells it; {@code
   * symbol} is empty where none is printed.
   */
  record Currency(BigDecimal amount, String symbol, String code) implements FieldValue {}

  /** ISO 3166-1 alpha-3. */
  record Country(String code) implements FieldValue {}

  record Address(
      @Nullable String streetAddress,
      @Nullable String houseNumber,
      @Nullable String road,
      @Nullable String city,
      @Nullable String state,
      @Nullable String postalCode)
      implements FieldValue {}

  record ListOf(List<Field> items) implements FieldValue {}

  record Parts(Map<String, Field> fields) implements FieldValue {}
}
