package app.smartdocs.function;

import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of a query, each null if absent, and a 400 that says what it should be if it is not.
 */
record QueryValues(Map<String, String> parameters) {
  // Ids begin with the milliseconds since 1970.
  private static final int EARLIEST_YEAR = 1971;
  private static final int LATEST_YEAR = 9999;
  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 200;

  @Nullable String text(String name) {
    String text = parameters.get(name);
    return text == null || text.isBlank() ? null : text;
  }

  <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    E[] values = type.getEnumConstants();
    return Arrays.stream(values)
        .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> invalid(name + " is one of " + Arrays.toString(values) + "."));
  }

  @Nullable Instant time(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() >= EARLIEST_YEAR && time.getYear() <= LATEST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException malformed) {
      throw invalid(name + " is a time such as 2026-11-02T12:00:00Z.");
    }
    throw invalid(name + " lies between the years " + EARLIEST_YEAR + " and " + LATEST_YEAR + ".");
  }

  /** How many of a list, 1 to 200; 50 if absent. */
  int limit() {
    String text = text("limit");
    if (text == null) {
      return USUAL_LIMIT;
    }
    if (text.matches("\\d{1,4}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= HIGHEST_LIMIT) {
        return limit;
      }
    }
    throw invalid("limit is a number from 1 to " + HIGHEST_LIMIT + ".");
  }

  /** An id, read by its own parser. */
  <I> @Nullable I id(String name, Function<String, Optional<I>> parser) {
    String text = text(name);
    return text == null
        ? null
        : parser.apply(text).orElseThrow(() -> invalid(name + " is the id of one."));
  }

  @Nullable Boolean flag(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid(name + " is true or false.");
    };
  }

  /** Whether the order asked for is ascending; it is not if absent. */
  boolean ascends() {
    return switch (Objects.requireNonNullElse(text("order"), "desc")) {
      case "asc" -> true;
      case "desc" -> false;
      default -> throw invalid("order is asc or desc.");
    };
  }

  static ProblemException invalid(String detail) {
    return new ProblemException(
        Problem.of(400, "invalid_query", "Not a query that can be answered", detail));
  }
}
