package app.smartdocs.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads settings one by one and keeps what is wrong with them, to report all of it at once. */
final class SettingsReader {
  private static final URI NONE = URI.create("https://missing.invalid/");

  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> values) {
    this.values = values;
  }

  /** Ends the reading; throws if anything was wrong. */
  void finish() {
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  String optional(String name) {
    @Nullable String value = values.get(name);
    return value == null ? "" : value.strip();
  }

  String required(String name, Predicate<String> valid, String what) {
    String value = optional(name);
    if (value.isEmpty()) {
      problems.add(name + " is missing. Set it to " + what + ".");
    } else if (!valid.test(value)) {
      problems.add(name + " is malformed. Set it to " + what + ".");
    }
    return value;
  }

  String text(String name, String usual, Predicate<String> valid, String what) {
    String value = optional(name);
    if (value.isEmpty()) {
      return usual;
    }
    if (!valid.test(value)) {
      problems.add(name + " is \"" + value + "\". Set it to " + what + ", or leave it out.");
    }
    return value;
  }

  /** As {@link #text}, of what may hold a secret by mistake: it is not repeated. */
  String secretive(String name, Predicate<String> valid, String what) {
    return optional(name).isEmpty() ? "" : required(name, valid, what);
  }

  URI https(String name, String what) {
    String value = required(name, SettingsReader::isHttps, "an https URL: " + what);
    return isHttps(value) ? URI.create(value) : NONE;
  }

  private static boolean isHttps(String value) {
    try {
      URI uri = new URI(value);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  /** A whole number within its bounds. */
  long number(String name, long usual, long least, long most) {
    String value = optional(name);
    if (value.isEmpty()) {
      return usual;
    }
    if (value.matches("\\d{1,12}")) {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problems.add(
        name
            + " is \""
            + value
            + "\". Set it to a number from "
            + least
            + " to "
            + most
            + ", or leave it out for "
            + usual
            + ".");
    return usual;
  }

  /** True for {@code true} in any case, and if absent. */
  boolean flagUnlessFalse(String name) {
    return flag(name) || optional(name).isEmpty();
  }

  /** True for {@code true} in any case; absent is false. */
  boolean flag(String name) {
    String value = optional(name);
    if (!value.isEmpty() && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      problems.add(name + " is \"" + value + "\". Set it to true or false.");
    }
    return value.equalsIgnoreCase("true");
  }
}
