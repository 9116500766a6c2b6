package app.smartdocs.local.docintel.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as they are written in Brazil, and in English where the month is spelt. */
final class DateReader {
  static final Reading.Reader<LocalDate> DATES = Reading.Reader.ofRuns(DateReader::parse);

  private static final String DIGIT = "[0-9OolI|SB]";
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(%1$s{1,2}) ?[/.-] ?(%1$s{1,2}) ?[/.-] ?(%1$s{4}|%1$s{2})[.,;]?".formatted(DIGIT));
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern SPELT =
      Pattern.compile(
          "(%1$s{1,2})[ºo°]?(?i: de | |/)?(\\p{L}{3,9})\\.?(?i: de |, | |/)(%1$s{4})[.,;]?"
              .formatted(DIGIT));
  private static final Pattern ENGLISH =
      Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  /** In Portuguese and English; three letters and more may stand for them. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("JANEIRO", "JANUARY"),
          List.of("FEVEREIRO", "FEBRUARY"),
          List.of("MARCO", "MARCH"),
          List.of("ABRIL", "APRIL"),
          List.of("MAIO", "MAY"),
          List.of("JUNHO", "JUNE"),
          List.of("JULHO", "JULY"),
          List.of("AGOSTO", "AUGUST"),
          List.of("SETEMBRO", "SEPTEMBER"),
          List.of("OUTUBRO", "OCTOBER"),
          List.of("NOVEMBRO", "NOVEMBER"),
          List.of("DEZEMBRO", "DECEMBER"));

  private DateReader() {}

  /**
   * Day before month, as in Brazil; month before day only where it can't be otherwise. Nothing for
   * a day that no calendar has.
   */
  static Optional<LocalDate> parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      int first = number(numbers.group(1));
      int second = number(numbers.group(2));
      int year = year(numbers.group(3));
      return second > 12 ? day(year, first, second) : day(year, second, first);
    }
    Matcher spelt = SPELT.matcher(text);
    if (spelt.matches()) {
      return day(number(spelt.group(3)), month(spelt.group(2)), number(spelt.group(1)));
    }
    Matcher english = ENGLISH.matcher(text);
    if (english.matches()) {
      return day(number(english.group(3)), month(english.group(1)), number(english.group(2)));
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(Spelling.digits(digits));
  }

  /** Two digits are of the century up to 2049. */
  private static int year(String digits) {
    int year = number(digits);
    if (digits.length() == 4) {
      return year;
    }
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private static int month(String name) {
    String plain = Spelling.plain(name).replace('0', 'O');
    Spelling.Form form = Spelling.Form.of(name);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream()
          .anyMatch(
              month -> month.startsWith(plain) || form.likeness(Spelling.Form.of(month)) > 0)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31/02/2026, or letters that are no month
    }
  }
}
