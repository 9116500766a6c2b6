package app.smartdocs.local.docintel.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Tells which of a book's numbers are dates; everything else about their format is let go. */
final class CellFormats implements OfficePackage.PartHandler {
  /** Excel shows 15 digits; those after them are noise of the binary fraction. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  /** The last day that Excel counts, 31 December 9999. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private final Map<Integer, String> ownFormats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private boolean inCellStyles;

  @Override
  public void start(String name, XMLStreamReader at) {
    switch (name) {
      case "numFmt" -> {
        var code = at.getAttributeValue(null, "formatCode");
        if (code != null) {
          ownFormats.put(number(at, "numFmtId"), code);
        }
      }
      case "cellXfs" -> inCellStyles = true;
      case "xf" -> {
        if (inCellStyles) {
          formatOfStyle.add(number(at, "numFmtId"));
        }
      }
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("cellXfs")) {
      inCellStyles = false;
    }
  }

  /** A date as ISO 8601, any other number in plain digits. */
  String shown(String written, int style, boolean countsFrom1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(written);
    } catch (NumberFormatException noNumber) {
      return written;
    }
    boolean countable = number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
    if (countable && isDate(style)) {
      // 1900 counts from a day too early, because Excel has a 29 February in it.
      var dayZero = countsFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
      return shownTime(dayZero.atStartOfDay().plusSeconds(seconds(number)));
    }
    var rounded = number.round(SHOWN_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static long seconds(BigDecimal days) {
    return days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  private static String shownTime(LocalDateTime time) {
    boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
    return midnight ? time.toLocalDate().toString() : time.format(MINUTES);
  }

  private boolean isDate(int style) {
    if (style >= formatOfStyle.size()) {
      return false;
    }
    int format = formatOfStyle.get(style);
    var own = ownFormats.get(format);
    if (own == null) {
      // The dates among the formats that every book has; 18 to 21 and 45 to 47 are times of day.
      return (format >= 14 && format <= 17) || format == 22;
    }
    var letters = own.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
    return letters.contains("yy") || letters.contains("d");
  }

  private static int number(XMLStreamReader at, String attribute) {
    var value = at.getAttributeValue(null, attribute);
    return value == null ? 0 : Integer.parseInt(value);
  }
}
