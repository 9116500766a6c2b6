package app.smartdocs.certification.scoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as it stands in a Brazilian document: {@code 09/03/2026}, {@code 9 de março de 2026}. */
final class WrittenDate {
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern IN_WORDS =
      Pattern.compile("(\\d{1,2}) ?o? (?:de )?(\\p{L}{3,}) (?:de )?(\\d{4})");
  private static final List<String> MONTHS =
      List.of(
          "janeiro",
          "fevereiro",
          "marco",
          "abril",
          "maio",
          "junho",
          "julho",
          "agosto",
          "setembro",
          "outubro",
          "novembro",
          "dezembro");
  // No document of two digits is of another century.
  private static final int CENTURY = 2000;

  private WrittenDate() {}

  /** The day that a text is. */
  static Optional<LocalDate> in(String text) {
    String written = text.strip();
    Matcher first = YEAR_FIRST.matcher(written);
    if (first.matches()) {
      return day(first.group(1), number(first.group(2)), first.group(3));
    }
    Matcher last = DAY_FIRST.matcher(written);
    if (last.matches()) {
      return day(last.group(4), number(last.group(3)), last.group(1));
    }
    Matcher words = IN_WORDS.matcher(Words.folded(written));
    return words.matches()
        ? day(words.group(3), month(words.group(2)), words.group(1))
        : Optional.empty();
  }

  // By its name, or by what it begins with: "mar" is no month but March. 0 if there is none.
  private static int month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(name)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      int written = number(year);
      return Optional.of(
          LocalDate.of(year.length() == 2 ? CENTURY + written : written, month, number(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
