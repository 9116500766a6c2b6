package app.smartdocs.sql;

import app.smartdocs.appointment.Part;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.Parts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has no columns of its own, as JSON in one. */
final class PartsJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private PartsJson() {}

  /** Null for none, which most rows have. */
  static <P extends Enum<P> & Part> @Nullable String write(Parts<P> parts) {
    return parts.isEmpty() ? null : write(parts.values());
  }

  static <P extends Enum<P> & Part> Parts<P> parts(Class<P> type, @Nullable String json) {
    return json == null ? Parts.none() : new Parts<P>(map(type, PartValue.class, json));
  }

  static <P extends Enum<P> & Part> @Nullable String writeTexts(Map<P, String> texts) {
    return texts.isEmpty() ? null : write(texts);
  }

  static <P extends Enum<P> & Part> Map<P, String> texts(Class<P> type, @Nullable String json) {
    return json == null ? Map.of() : map(type, String.class, json);
  }

  static List<String> list(@Nullable String json) {
    return json == null ? List.of() : read(json, TEXTS);
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <P extends Enum<P>, V> Map<P, V> map(Class<P> key, Class<V> value, String json) {
    try {
      return JSON.readValue(
          json, JSON.getTypeFactory().constructMapType(EnumMap.class, key, value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
