package app.smartdocs.local.host;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One constraint on a route's parameter, as ASP.NET has them.
 *
 * @param text as it was written; two of the same text admit the same values
 */
record RouteConstraint(String text, Predicate<String> test) {
  private static final Pattern ONE = Pattern.compile("([a-zA-Z]+)(?:\\((.*?)\\))?(?::|$)");
  private static final Pattern GUID =
      Pattern.compile("(?i)[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d*\\.?\\d+");

  /** Reads what stands after a parameter's name: {@code int:min(1)}. */
  static List<RouteConstraint> parse(String written, String template) {
    List<RouteConstraint> constraints = new ArrayList<>();
    Matcher one = ONE.matcher(written);
    int end = 0;
    while (one.find() && one.start() == end) {
      String arguments = one.group(2) == null ? "" : one.group(2);
      constraints.add(of(one.group(1).toLowerCase(Locale.ROOT), arguments, template));
      end = one.end();
    }
    if (end != written.length() || constraints.isEmpty()) {
      throw unknown(written, template);
    }
    return constraints;
  }

  boolean admits(String value) {
    return test.test(value);
  }

  @Override
  public String toString() {
    return text;
  }

  private static RouteConstraint of(String name, String arguments, String template) {
    String text = arguments.isEmpty() ? name : name + "(" + arguments + ")";
    return new RouteConstraint(text, test(name, arguments, template));
  }

  private static Predicate<String> test(String name, String arguments, String template) {
    return switch (name) {
      case "int" -> within(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "long" -> within(Long.MIN_VALUE, Long.MAX_VALUE);
      case "bool" -> value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
      case "guid" -> GUID.asMatchPredicate();
      case "alpha" -> value -> value.matches("[A-Za-z]*");
      case "decimal", "double", "float" -> DECIMAL.asMatchPredicate();
      case "required" -> value -> !value.isBlank();
      case "min" -> within(number(arguments, 0, template), Long.MAX_VALUE);
      case "max" -> within(Long.MIN_VALUE, number(arguments, 0, template));
      case "range" -> within(number(arguments, 0, template), number(arguments, 1, template));
      case "minlength" -> length(number(arguments, 0, template), Long.MAX_VALUE);
      case "maxlength" -> length(0, number(arguments, 0, template));
      case "length" ->
          length(
              number(arguments, 0, template),
              number(arguments, arguments.contains(",") ? 1 : 0, template));
      default -> throw unknown(name, template);
    };
  }

  private static Predicate<String> within(long least, long most) {
    return value ->
        NUMBER.matcher(value).matches()
            && new BigDecimal(value).compareTo(BigDecimal.valueOf(least)) >= 0
            && new BigDecimal(value).compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private static Predicate<String> length(long least, long most) {
    return value -> value.length() >= least && value.length() <= most;
  }

  private static long number(String arguments, int index, String template) {
    String[] parts = arguments.split(",", -1);
    if (index >= parts.length || !NUMBER.matcher(parts[index].strip()).matches()) {
      throw unknown(arguments, template);
    }
    return Long.parseLong(parts[index].strip());
  }

  private static HostException unknown(String constraint, String template) {
    return new HostException(
        "The route " + template + " has a constraint that is not known here: " + constraint + ".");
  }
}
