package app.smartdocs.local.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * App settings that take the place of values in {@code host.json}: {@code
 * AzureFunctionsJobHost__extensions__queues__visibilityTimeout}, say.
 */
final class HostJsonOverrides {
  private static final String PREFIX = "AzureFunctionsJobHost__";

  private HostJsonOverrides() {}

  static JsonNode applied(JsonNode hostJson, Map<String, String> settings) {
    ObjectNode changed = hostJson.deepCopy();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            set(changed, name.substring(PREFIX.length()).split("__", -1), value);
          }
        });
    return changed;
  }

  private static void set(ObjectNode json, String[] path, String value) {
    ObjectNode at = json;
    for (int i = 0; i < path.length - 1; i++) {
      at = at.withObject("/" + path[i]);
    }
    at.put(path[path.length - 1], value);
  }
}
