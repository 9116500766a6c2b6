package app.smartdocs.local.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether the service would take a schema in strict mode: each object names all of its properties
 * as required, and allows no others.
 *
 * @see <a href="https://platform.openai.com/docs/guides/structured-outputs">Structured outputs</a>
 */
final class StrictSchema {
  private StrictSchema() {}

  /** What is wrong with it; null if nothing is. */
  static @Nullable String problem(JsonNode schema) {
    if (schema.path("type").asText().equals("object") || schema.has("properties")) {
      Set<String> properties = new TreeSet<>();
      schema.path("properties").fieldNames().forEachRemaining(properties::add);
      Set<String> required = new TreeSet<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      if (!properties.equals(required)) {
        return "'required' is to name every property: " + properties;
      }
      if (!schema.path("additionalProperties").isBoolean()
          || schema.path("additionalProperties").asBoolean()) {
        return "'additionalProperties' is to be false";
      }
    }
    for (Iterator<JsonNode> each = schema.elements(); each.hasNext(); ) {
      JsonNode next = each.next();
      String problem = next.isContainerNode() ? problem(next) : null;
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }
}
