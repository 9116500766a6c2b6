package app.smartdocs.local.host;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** App settings, as bindings name them. */
record Settings(Map<String, String> values) {
  private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z0-9_:.-]+)%");

  boolean isTrue(String name) {
    return "true".equalsIgnoreCase(values.get(name));
  }

  /** With the value for every {@code %NAME%}, on behalf of a function. */
  String resolve(String text, String function) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(required(match.group(1), function)));
  }

  /**
   * The value of the setting that a binding's {@code connection} names; as in the real host, {@code
   * AzureWebJobs} may stand before the name.
   */
  String connection(String name, String function) {
    String prefixed = values.get("AzureWebJobs" + name);
    return prefixed == null ? required(name, function) : prefixed;
  }

  private String required(String name, String function) {
    String value = values.get(name);
    if (value == null || value.isEmpty()) {
      throw new HostException(
          "The function " + function + " needs the setting " + name + ", which is missing.");
    }
    return value;
  }
}
