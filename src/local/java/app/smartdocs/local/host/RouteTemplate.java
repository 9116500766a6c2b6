package app.smartdocs.local.host;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An ASP.NET route template (W1): literals, {@code {name}}, {@code {name:constraint}}, {@code
 * {name?}}, {@code {name=default}}, {@code {*rest}}. Parameters that share a segment with a literal
 * are not known here.
 */
record RouteTemplate(List<Segment> segments) {

  private sealed interface Segment {
    /** ASP.NET's precedence: the lower, the more specific. */
    char rank();

    /** Equal for segments that match the same values. */
    String shape();
  }

  private record Literal(String text) implements Segment {
    @Override
    public char rank() {
      return '1';
    }

    @Override
    public String shape() {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  private record Parameter(
      String name,
      List<RouteConstraint> constraints,
      boolean catchAll,
      boolean optional,
      @Nullable String otherwise)
      implements Segment {
    @Override
    public char rank() {
      if (catchAll) {
        return constraints.isEmpty() ? '5' : '4';
      }
      return constraints.isEmpty() ? '3' : '2';
    }

    @Override
    public String shape() {
      return "{" + (catchAll ? "*" : "") + constraints + "}";
    }

    boolean admits(String value) {
      return constraints.stream().allMatch(constraint -> constraint.admits(value));
    }
  }

  /**
   * Reads a template.
   *
   * @throws HostException if it is none, saying why
   */
  static RouteTemplate parse(String template) {
    List<Segment> segments = new ArrayList<>();
    for (String part : template.replaceAll("^/+|/+$", "").split("/", -1)) {
      if (!part.isEmpty()) {
        segments.add(segment(part, template));
      }
    }
    return new RouteTemplate(segments);
  }

  private static Segment segment(String part, String template) {
    if (!part.contains("{") && !part.contains("}")) {
      return new Literal(part);
    }
    if (!part.startsWith("{") || !part.endsWith("}")) {
      throw new HostException(
          "The route " + template + " mixes text and a parameter in " + part + ".");
    }
    String inner = part.substring(1, part.length() - 1);
    boolean catchAll = inner.startsWith("*");
    inner = inner.replaceFirst("^\\*{1,2}", "");
    boolean optional = inner.endsWith("?");
    inner = optional ? inner.substring(0, inner.length() - 1) : inner;
    int equals = inner.indexOf('=');
    String otherwise = equals < 0 ? null : inner.substring(equals + 1);
    inner = equals < 0 ? inner : inner.substring(0, equals);
    int colon = inner.indexOf(':');
    String name = colon < 0 ? inner : inner.substring(0, colon);
    if (name.isEmpty()) {
      throw new HostException("The route " + template + " has a parameter without a name.");
    }
    return new Parameter(
        name,
        colon < 0 ? List.of() : RouteConstraint.parse(inner.substring(colon + 1), template),
        catchAll,
        optional,
        otherwise);
  }

  /** Sorts more specific templates first. */
  String precedence() {
    StringBuilder ranks = new StringBuilder();
    segments.forEach(segment -> ranks.append(segment.rank()));
    return ranks.toString();
  }

  /** Equal for templates that match the same paths. */
  String shape() {
    return String.join("/", segments.stream().map(Segment::shape).toList());
  }

  /** The parameters' values if a path, still percent-encoded, fits. */
  Optional<Map<String, String>> match(String rawPath) {
    List<String> path = List.of(rawPath.replaceAll("^/|/$", "").split("/", -1));
    int given = path.size() == 1 && path.get(0).isEmpty() ? 0 : path.size();
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment instanceof Parameter rest && rest.catchAll()) {
        String value = i < given ? decoded(String.join("/", path.subList(i, given))) : "";
        values.put(rest.name(), value);
        return rest.admits(value) ? Optional.of(values) : Optional.empty();
      }
      if (i < given ? !fits(segment, decoded(path.get(i)), values) : !mayLack(segment, values)) {
        return Optional.empty();
      }
    }
    return given <= segments.size() ? Optional.of(values) : Optional.empty();
  }

  private static boolean fits(Segment segment, String value, Map<String, String> values) {
    if (segment instanceof Parameter parameter) {
      values.put(parameter.name(), value);
      return !value.isEmpty() && parameter.admits(value);
    }
    return segment.shape().equals(value.toLowerCase(Locale.ROOT));
  }

  private static boolean mayLack(Segment segment, Map<String, String> values) {
    if (!(segment instanceof Parameter parameter)) {
      return false;
    }
    if (parameter.otherwise() != null) {
      values.put(parameter.name(), parameter.otherwise());
      return true;
    }
    return parameter.optional();
  }

  // An encoded slash stays encoded: it is none that separates segments.
  private static String decoded(String segment) {
    String kept = segment.replace("+", "%2B").replaceAll("(?i)%2F", "%252F");
    return URLDecoder.decode(kept, StandardCharsets.UTF_8);
  }
}
