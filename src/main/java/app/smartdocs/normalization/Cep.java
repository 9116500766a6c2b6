package app.smartdocs.normalization;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Brazilian postal code.
 *
 * @param digits eight, that a state has
 */
public record Cep(String digits) {
  // As people write it: 01310-100, 01.310-100, 01310100, 01310 - 100.
  private static final Pattern WRITTEN =
      Pattern.compile("(?<![\\d.,-])(\\d{2})\\.?(\\d{3})(?: ?- ?)?(\\d{3})(?![\\d-]|[.,]\\d)");

  public Cep {
    if (!digits.matches("\\d{8}")) {
      throw new IllegalArgumentException("A CEP has eight digits.");
    }
  }

  /** The only one in a text; empty where there is none, or more than one. */
  public static Optional<Cep> find(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    Optional<Cep> found = Optional.empty();
    while (matcher.find()) {
      Cep cep = new Cep(matcher.group(1) + matcher.group(2) + matcher.group(3));
      if (State.of(cep).isPresent()) {
        if (found.isPresent() && !found.get().equals(cep)) {
          return Optional.empty();
        }
        found = Optional.of(cep);
      }
    }
    return found;
  }

  /** Where a CEP that {@link #find} has found stands in its text. */
  static MatchResult written(String text, Cep cep) {
    return WRITTEN
        .matcher(text)
        .results()
        .filter(found -> found.group().replaceAll("\\D", "").equals(cep.digits()))
        .findFirst()
        .orElseThrow();
  }

  /** As it is printed: 01310-100. */
  @Override
  public String toString() {
    return digits.substring(0, 5) + "-" + digits.substring(5);
  }
}
