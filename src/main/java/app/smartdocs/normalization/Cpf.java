package app.smartdocs.normalization;

import br.com.caelum.stella.validation.CPFValidator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a person in Brazil's register of taxpayers.
 *
 * @param digits eleven, the last two of which check the others
 */
public record Cpf(String digits) {
  // As people write it: 529.982.247-25, 529982247-25, 52998224725, 529 982 247 25.
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\d.-])(\\d{3})[. ]?(\\d{3})[. ]?(\\d{3})(?: ?[-/] ?| )?(\\d{2})(?![\\d-]|\\.\\d)");
  private static final int LENGTH = 11;
  private static final int SHORTEST = 8;

  public Cpf {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("These are no digits of a CPF.");
    }
  }

  /** Whether eleven digits are a CPF's: both check digits fit, and not all are the same. */
  public static boolean isValid(String digits) {
    return digits.matches("\\d{11}")
        && new CPFValidator(false).invalidMessagesFor(digits).isEmpty();
  }

  /**
   * A number that a spreadsheet took for one: its leading zeros, up to three, are put back.
   *
   * @param digits 8 to 11 of them
   */
  public static Optional<Cpf> ofNumber(String digits) {
    if (!digits.matches("\\d{" + SHORTEST + "," + LENGTH + "}")) {
      return Optional.empty();
    }
    String padded = "0".repeat(LENGTH - digits.length()) + digits;
    return isValid(padded) ? Optional.of(new Cpf(padded)) : Optional.empty();
  }

  /** The only one in a text; empty where there is none, or more than one. */
  public static Optional<Cpf> find(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    Optional<Cpf> found = Optional.empty();
    while (matcher.find()) {
      String digits = matcher.group(1) + matcher.group(2) + matcher.group(3) + matcher.group(4);
      if (isValid(digits)) {
        if (found.isPresent() && !found.get().digits().equals(digits)) {
          return Optional.empty();
        }
        found = Optional.of(new Cpf(digits));
      }
    }
    return found;
  }

  /** As it is printed: 529.982.247-25. */
  @Override
  public String toString() {
    return digits.substring(0, 3)
        + "."
        + digits.substring(3, 6)
        + "."
        + digits.substring(6, 9)
        + "-"
        + digits.substring(9);
  }
}
