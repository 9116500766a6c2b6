package app.smartdocs.local.host;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which function answers which request; the most specific template that fits wins (W1). */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  /** A function at a path. */
  record Match(
      LoadedFunction function, FunctionDefinition.Http trigger, Map<String, String> parameters) {}

  private record Route(
      LoadedFunction function, FunctionDefinition.Http trigger, RouteTemplate template) {
    boolean takes(String method) {
      return trigger.methods().isEmpty() || trigger.methods().contains(method);
    }

    boolean collidesWith(Route other) {
      boolean sameMethods =
          trigger.methods().isEmpty()
              || other.trigger.methods().isEmpty()
              || !Collections.disjoint(trigger.methods(), other.trigger.methods());
      return sameMethods && template.shape().equals(other.template.shape());
    }
  }

  /**
   * Adds an HTTP function.
   *
   * @throws HostException if its route is the host's own, or another function has the same
   */
  void add(LoadedFunction function, FunctionDefinition.Http trigger, String prefix) {
    String own = trigger.route().toLowerCase(Locale.ROOT);
    if (own.startsWith("admin") || own.startsWith("runtime")) {
      throw new HostException(
          "The function "
              + function.name()
              + " has the route "
              + trigger.route()
              + ", which conflicts with the host's own.");
    }
    Route route = new Route(function, trigger, template(function, trigger, prefix));
    routes.stream()
        .filter(route::collidesWith)
        .findFirst()
        .ifPresent(
            other -> {
              throw new HostException(
                  "The functions "
                      + other.function().name()
                      + " and "
                      + function.name()
                      + " have the same route, "
                      + trigger.route()
                      + ".");
            });
    routes.add(route);
    routes.sort(Comparator.comparing(known -> known.template().precedence()));
  }

  private static RouteTemplate template(
      LoadedFunction function, FunctionDefinition.Http trigger, String prefix) {
    try {
      return RouteTemplate.parse(prefix + "/" + trigger.route());
    } catch (HostException e) {
      throw new HostException("The function " + function.name() + ": " + e.getMessage(), e);
    }
  }

  /** Empty where no function has this path and method: 404 either way (W2). */
  Optional<Match> find(String method, String rawPath) {
    for (Route route : routes) {
      if (route.takes(method)) {
        Optional<Map<String, String>> parameters = route.template().match(rawPath);
        if (parameters.isPresent()) {
          return Optional.of(new Match(route.function(), route.trigger(), parameters.get()));
        }
      }
    }
    return Optional.empty();
  }
}
