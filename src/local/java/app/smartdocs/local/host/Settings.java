package app.smartdocs.local.host;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** App settings in bindings: {@code %NAME%}. */
final class Settings {
  private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z0-9_]+)%");

  private Settings() {}

  static String substituted(String text, Map<String, String> settings) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            match -> {
              String value = settings.get(match.group(1));
              if (value == null) {
                throw new HostException(
                    "A binding names the setting " + match.group(1) + ", which is missing.");
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
