package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.field.Field;
import app.smartdocs.local.docintel.field.FieldValue;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes fields with their types. */
final class FieldJson {
  private final JsonGenerator json;
  private final ElementJson elements;

  FieldJson(JsonGenerator json, ElementJson elements) {
    this.json = json;
    this.elements = elements;
  }

  void fields(Map<String, Field> fields) throws IOException {
    json.writeStartObject();
    // Sorted, so that the same document always gives the same bytes.
    for (Map.Entry<String, Field> entry : new TreeMap<>(fields).entrySet()) {
      json.writeFieldName(entry.getKey());
      field(entry.getValue());
    }
    json.writeEndObject();
  }

  private void field(Field field) throws IOException {
    json.writeStartObject();
    value(field.value());
    if (!field.words().isEmpty()) {
      elements.element(field.words());
    }
    if (!(field.value() instanceof FieldValue.ListOf)) {
      elements.confidence(field.confidence());
    }
    json.writeEndObject();
  }

  private void value(FieldValue value) throws IOException {
    if (value instanceof FieldValue.Text text) {
      text("string", "valueString", text.value());
    } else if (value instanceof FieldValue.Day day) {
      text("date", "valueDate", day.value().toString());
    } else if (value instanceof FieldValue.Time time) {
      text("time", "valueTime", time.value().format(DateTimeFormatter.ISO_LOCAL_TIME));
    } else if (value instanceof FieldValue.Country country) {
      text("countryRegion", "valueCountryRegion", country.code());
    } else if (value instanceof FieldValue.Decimal decimal) {
      json.writeStringField("type", "number");
      json.writeNumberField("valueNumber", decimal.value());
    } else if (value instanceof FieldValue.Currency currency) {
      currency(currency);
    } else if (value instanceof FieldValue.Address address) {
      address(address);
    } else if (value instanceof FieldValue.ListOf list) {
      json.writeStringField("type", "array");
      json.writeArrayFieldStart("valueArray");
      for (Field item : list.items()) {
        field(item);
      }
      json.writeEndArray();
    } else if (value instanceof FieldValue.Parts parts) {
      json.writeStringField("type", "object");
      json.writeFieldName("valueObject");
      fields(parts.fields());
    }
  }

  private void text(String type, String name, String value) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField(name, value);
  }

  private void currency(FieldValue.Currency currency) throws IOException {
    json.writeStringField("type", "currency");
    json.writeObjectFieldStart("valueCurrency");
    textIfPresent("currencySymbol", currency.symbol());
    json.writeNumberField("amount", currency.amount());
    textIfPresent("currencyCode", currency.code());
    json.writeEndObject();
  }

  private void address(FieldValue.Address address) throws IOException {
    json.writeStringField("type", "address");
    json.writeObjectFieldStart("valueAddress");
    textIfPresent("houseNumber", address.houseNumber());
    textIfPresent("road", address.road());
    textIfPresent("postalCode", address.postalCode());
    textIfPresent("city", address.city());
    textIfPresent("state", address.state());
    textIfPresent("streetAddress", address.streetAddress());
    json.writeEndObject();
  }

  private void textIfPresent(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
