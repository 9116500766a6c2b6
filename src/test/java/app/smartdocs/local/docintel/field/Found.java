package app.smartdocs.local.docintel.field;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found, as plain text: a test then states every field, and that there are no others. */
final class Found {
  private Found() {}

  static Map<String, String> texts(FoundDocument document) {
    return texts(document.fields());
  }

  static List<Map<String, String>> items(FoundDocument document) {
    Field items = document.fields().get("Items");
    return items != null && items.value() instanceof FieldValue.ListOf list
        ? list.items().stream().map(Found::parts).toList()
        : List.of();
  }

  private static Map<String, String> parts(Field item) {
    return item.value() instanceof FieldValue.Parts parts ? texts(parts.fields()) : Map.of();
  }

  private static Map<String, String> texts(Map<String, Field> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          if (!(field.value() instanceof FieldValue.ListOf)) {
            texts.put(name, text(field.value()));
          }
        });
    return texts;
  }

  private static String text(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    } else if (value instanceof FieldValue.Day day) {
      return day.value().toString();
    } else if (value instanceof FieldValue.Time time) {
      return time.value().format(DateTimeFormatter.ISO_LOCAL_TIME);
    } else if (value instanceof FieldValue.Decimal decimal) {
      return decimal.value().toPlainString();
    } else if (value instanceof FieldValue.Currency currency) {
      return currency.code() + " " + currency.amount().toPlainString();
    } else if (value instanceof FieldValue.Country country) {
      return country.code();
    } else if (value instanceof FieldValue.Address address) {
      return String.join(
          " | ",
          List.of(
              String.valueOf(address.road()),
              String.valueOf(address.houseNumber()),
              String.valueOf(address.city()),
              String.valueOf(address.state()),
              String.valueOf(address.postalCode())));
    }
    return value.toString();
  }
}
