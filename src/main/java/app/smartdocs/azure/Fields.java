package app.smartdocs.azure;

import app.smartdocs.extraction.result.Field;
import com.azure.ai.formrecognizer.documentanalysis.models.AddressValue;
import com.azure.ai.formrecognizer.documentanalysis.models.CurrencyValue;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentField;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentFieldType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The client's typed fields as ours, named as the service's REST API names them. */
final class Fields {
  private Fields() {}

  static Field of(DocumentField field) {
    String type = String.valueOf(field.getType());
    Object value = value(field);
    return new Field(
        type,
        value == null ? Map.of() : Map.of(valueName(type), value),
        field.getContent(),
        Analyses.regions(field.getBoundingRegions()),
        Analyses.spans(field.getSpans()),
        field.getConfidence());
  }

  // valueString, valueDate, … ; the map type is called object over REST.
  private static String valueName(String type) {
    return "value" + Character.toUpperCase(type.charAt(0)) + type.substring(1);
  }

  private static @Nullable Object value(DocumentField field) {
    DocumentFieldType type = field.getType();
    if (DocumentFieldType.STRING.equals(type)) {
      return field.getValueAsString();
    } else if (DocumentFieldType.DATE.equals(type)) {
      return text(field.getValueAsDate());
    } else if (DocumentFieldType.TIME.equals(type)) {
      return text(field.getValueAsTime());
    } else if (DocumentFieldType.PHONE_NUMBER.equals(type)) {
      return field.getValueAsPhoneNumber();
    } else if (DocumentFieldType.DOUBLE.equals(type)) {
      return field.getValueAsDouble();
    } else if (DocumentFieldType.LONG.equals(type)) {
      return field.getValueAsLong();
    } else if (DocumentFieldType.BOOLEAN.equals(type)) {
      return field.getValueAsBoolean();
    } else if (DocumentFieldType.SELECTION_MARK.equals(type)) {
      return text(field.getValueAsSelectionMark());
    } else if (DocumentFieldType.SIGNATURE.equals(type)) {
      return text(field.getValueAsSignature());
    } else if (DocumentFieldType.COUNTRY_REGION.equals(type)) {
      return field.getValueAsCountry();
    } else if (DocumentFieldType.CURRENCY.equals(type)) {
      return currency(field.getValueAsCurrency());
    } else if (DocumentFieldType.ADDRESS.equals(type)) {
      return address(field.getValueAsAddress());
    } else if (DocumentFieldType.LIST.equals(type)) {
      return Analyses.all(field.getValueAsList(), Fields::of);
    }
    return DocumentFieldType.MAP.equals(type) ? parts(field.getValueAsMap()) : null;
  }

  private static @Nullable Map<String, Field> parts(@Nullable Map<String, DocumentField> fields) {
    if (fields == null) {
      return null;
    }
    Map<String, Field> parts = new LinkedHashMap<>();
    new TreeMap<>(fields).forEach((name, field) -> parts.put(name, of(field)));
    return parts;
  }

  private static @Nullable Map<String, Object> currency(@Nullable CurrencyValue currency) {
    if (currency == null) {
      return null;
    }
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("amount", currency.getAmount());
    putIfPresent(value, "currencySymbol", currency.getSymbol());
    putIfPresent(value, "currencyCode", currency.getCode());
    return value;
  }

  private static @Nullable Map<String, Object> address(@Nullable AddressValue address) {
    if (address == null) {
      return null;
    }
    Map<String, Object> value = new LinkedHashMap<>();
    putIfPresent(value, "houseNumber", address.getHouseNumber());
    putIfPresent(value, "poBox", address.getPoBox());
    putIfPresent(value, "road", address.getRoad());
    putIfPresent(value, "city", address.getCity());
    putIfPresent(value, "state", address.getState());
    putIfPresent(value, "postalCode", address.getPostalCode());
    putIfPresent(value, "countryRegion", address.getCountryRegion());
    putIfPresent(value, "streetAddress", address.getStreetAddress());
    putIfPresent(value, "unit", address.getUnit());
    putIfPresent(value, "cityDistrict", address.getCityDistrict());
    putIfPresent(value, "stateDistrict", address.getStateDistrict());
    putIfPresent(value, "suburb", address.getSuburb());
    putIfPresent(value, "house", address.getHouse());
    putIfPresent(value, "level", address.getLevel());
    return value;
  }

  private static void putIfPresent(
      Map<String, Object> target, String name, @Nullable Object value) {
    if (value != null) {
      target.put(name, value);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
