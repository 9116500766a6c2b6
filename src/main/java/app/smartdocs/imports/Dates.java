package app.smartdocs.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Dates and times as people in Brazil write them, and as spreadsheets count them. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::\\d{2})?)?");
  private static final Pattern BRAZILIAN =
      Pattern.compile(
          "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?:,? +(\\d{1,2}):(\\d{2})(?::\\d{2})?)?");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(?:[:hH](\\d{2})?)(?::\\d{2}|m|min)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}([.,]\\d{1,17})?");
  // As spreadsheets count days: 1954 to 2119. Below, a number is hardly meant as a date.
  private static final double FIRST_DAY = 20_000;
  private static final double LAST_DAY = 80_000;
  private static final int THIS_CENTURY = 2000;

  private Dates() {}

  /** A date, with the time where that stands with it; empty if it is none. */
  static Optional<LocalDateTime> date(String text) {
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return Optional.of(
            of(iso.group(1), iso.group(2), iso.group(3), iso.group(4), iso.group(5)));
      }
      Matcher day = BRAZILIAN.matcher(text);
      if (day.matches()) {
        return Optional.of(
            of(day.group(3), day.group(2), day.group(1), day.group(4), day.group(5)));
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return number(text)
        .filter(days -> days >= FIRST_DAY && days <= LAST_DAY)
        .map(days -> DateUtil.getLocalDateTime(days, false, true));
  }

  private static LocalDateTime of(
      String year, String month, String day, String hour, String minute) {
    int number = Integer.parseInt(year);
    LocalDate date =
        LocalDate.of(
            year.length() == 2 ? THIS_CENTURY + number : number,
            Integer.parseInt(month),
            Integer.parseInt(day));
    return hour == null
        ? date.atStartOfDay()
        : date.atTime(Integer.parseInt(hour), Integer.parseInt(minute));
  }

  /**
   * A time of day, to the minute: 14:30, 14h30, 14h, or as a part of a day; empty if it is none.
   */
  static Optional<LocalTime> time(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      int hour = Integer.parseInt(clock.group(1));
      int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
      return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
    Optional<Double> part = number(text).filter(day -> day < 1);
    if (part.isPresent()) {
      return Optional.of(LocalTime.MIN.plusMinutes(Math.round(part.get() * 24 * 60) % (24 * 60)));
    }
    return date(text).or(() -> atDayZero(text)).map(LocalDateTime::toLocalTime);
  }

  // A cell with nothing but a time lies on the day before a spreadsheet's first.
  private static Optional<LocalDateTime> atDayZero(String text) {
    return text.matches("1899-12-3[01].*|1900-01-0[01].*") ? date(text) : Optional.empty();
  }

  private static Optional<Double> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text.replace(',', '.')))
        : Optional.empty();
  }
}
