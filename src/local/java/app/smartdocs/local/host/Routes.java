package app.smartdocs.local.host;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ASP.NET route templates; the most specific one that fits wins (W1). */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  /** A function at a path. */
  record Match(
      LoadedFunction function, FunctionDefinition.Http trigger, Map<String, String> parameters) {}

  private record Route(
      LoadedFunction function, FunctionDefinition.Http trigger, List<String> segments) {
    // Literal before constrained before free before catch-all, segment by segment.
    String rank() {
      StringBuilder rank = new StringBuilder();
      for (String segment : segments) {
        rank.append(
            !segment.startsWith("{")
                ? '0'
                : segment.startsWith("{*") ? '3' : segment.contains(":") ? '1' : '2');
      }
      return rank.toString();
    }
  }

  void add(LoadedFunction function, FunctionDefinition.Http trigger, String prefix) {
    String path = prefix.isEmpty() ? trigger.route() : prefix + "/" + trigger.route();
    routes.add(new Route(function, trigger, segments(path)));
    routes.sort(Comparator.comparing(Route::rank));
  }

  /** Empty where no function has this path and method: 404 either way (W2). */
  Optional<Match> find(String method, String rawPath) {
    List<String> path = segments(rawPath);
    for (Route route : routes) {
      Optional<Map<String, String>> parameters = match(route.segments(), path);
      boolean allowed =
          route.trigger().methods().isEmpty() || route.trigger().methods().contains(method);
      if (parameters.isPresent() && allowed) {
        return Optional.of(new Match(route.function(), route.trigger(), parameters.get()));
      }
    }
    return Optional.empty();
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static Optional<Map<String, String>> match(List<String> template, List<String> path) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < template.size(); i++) {
      String segment = template.get(i);
      if (segment.startsWith("{*")) {
        String rest = String.join("/", path.subList(Math.min(i, path.size()), path.size()));
        parameters.put(segment.substring(2, segment.length() - 1), decoded(rest));
        return Optional.of(parameters);
      }
      if (i >= path.size() || !fits(segment, decoded(path.get(i)), parameters)) {
        return Optional.empty();
      }
    }
    return path.size() == template.size() ? Optional.of(parameters) : Optional.empty();
  }

  private static boolean fits(String segment, String value, Map<String, String> parameters) {
    if (!segment.startsWith("{")) {
      return segment.equalsIgnoreCase(value);
    }
    String[] parts = segment.substring(1, segment.length() - 1).split(":", 2);
    if (parts.length == 2 && !satisfies(parts[1], value)) {
      return false;
    }
    parameters.put(parts[0], value);
    return true;
  }

  private static boolean satisfies(String constraint, String value) {
    return switch (constraint) {
      case "int" -> value.matches("-?\\d{1,9}");
      case "guid" ->
          value.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
      case "alpha" -> value.matches("[A-Za-z]+");
      default -> throw new HostException("The route constraint " + constraint + " is not known.");
    };
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
