package app.smartdocs.normalization;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a house, or that it has none, as people write it. */
final class HouseNumber {
  /** What stands for a number where the text says that there is none. */
  static final String NONE = "s/n";

  private static final Pattern ALONE =
      Pattern.compile(
          "(?iu)^(?:n[º°o.]{0,2}|n[uú]mero|num\\.?|#)?\\s*:?\\s*(\\d{1,3}(?:\\.\\d{3})|\\d{1,6}(?:[-/]?[A-Z])?)$");
  private static final Pattern NONE_ALONE =
      Pattern.compile(
          "(?iu)^(?:s\\s*/\\s*n[º°o.]{0,2}|s\\.?n\\.?|sem\\s+n[uú]mero|s/\\s*n[uú]mero)$");
  private static final Pattern LABELLED_AT_END =
      Pattern.compile(
          "(?iu)^(.*?\\S)\\s+(?:n[º°o.]{1,2}|n[uú]mero|num\\.?|n)\\s*:?\\s*(\\d{1,6}[A-Z]?)$");
  private static final Pattern BARE_AT_END =
      Pattern.compile("^(.*?[\\p{L}]{3,})\\s+(\\d{1,5}[A-Za-z]?)$");
  private static final Pattern NONE_AT_END =
      Pattern.compile("(?iu)^(.*?\\S)\\s+(?:s\\s*/\\s*n[º°o.]{0,2}|sem\\s+n[uú]mero)$");

  private HouseNumber() {}

  /** What a piece that is nothing but a number says. */
  static Optional<String> of(String piece) {
    Matcher number = ALONE.matcher(piece);
    if (number.matches()) {
      return Optional.of(number.group(1).replace(".", ""));
    }
    return NONE_ALONE.matcher(piece).matches() ? Optional.of(NONE) : Optional.empty();
  }

  /** A street's name, and the number that stood at its end. */
  record AtEnd(String name, String number) {}

  /** "Augusta nº 1500" and "Augusta 1500"; of "24 de Maio" there is none. */
  static Optional<AtEnd> atEnd(String name) {
    for (Pattern pattern : List.of(LABELLED_AT_END, BARE_AT_END)) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.matches()) {
        return Optional.of(new AtEnd(matcher.group(1), matcher.group(2)));
      }
    }
    Matcher none = NONE_AT_END.matcher(name);
    return none.matches() ? Optional.of(new AtEnd(none.group(1), NONE)) : Optional.empty();
  }
}
