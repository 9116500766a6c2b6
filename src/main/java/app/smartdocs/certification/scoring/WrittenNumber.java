package app.smartdocs.certification.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as it stands in a document, Brazilian or English: {@code -R$ 1.234,56}. */
final class WrittenNumber {
  private static final String SIGN = "[-\\u2212\\u2013(]";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<![\\p{L}\\d])(?<outer>SIGN)\\s*)?(?:R\\$\\s*)?(?:(?<![\\p{L}\\d])(?<inner>SIGN)\\s*)?"
                  .replace("SIGN", SIGN)
              + "(?<digits>\\d[\\d.,\\s\\u00a0]*)(?<close>\\))?");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern SEPARATORS = Pattern.compile("[.,]");
  private static final Pattern TRAILING = Pattern.compile("[.,]+$");
  // Groups never start with a zero, nor with four digits: "0.125" and "1234.567" have decimals.
  private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  private WrittenNumber() {}

  /** The first number of a text. */
  static Optional<BigDecimal> in(String text) {
    Matcher written = NUMBER.matcher(text);
    if (!written.find()) {
      return Optional.empty();
    }
    String digits = SPACES.matcher(written.group("digits")).replaceAll("");
    BigDecimal number = new BigDecimal(plain(TRAILING.matcher(digits).replaceAll("")));
    boolean negative =
        isNegative(written.group("outer"), written) || isNegative(written.group("inner"), written);
    return Optional.of(negative ? number.negate() : number);
  }

  // Accountants write (5,00) for -5.00.
  private static boolean isNegative(@Nullable String sign, Matcher written) {
    return sign != null && (!sign.equals("(") || written.group("close") != null);
  }

  // Of two separators the last one parts the decimals. One alone does, too, unless it is a dot
  // before three digits; several of a kind are between groups.
  private static String plain(String digits) {
    int comma = digits.lastIndexOf(',');
    int dot = digits.lastIndexOf('.');
    int last = Math.max(comma, dot);
    boolean both = comma >= 0 && dot >= 0;
    boolean alone = last >= 0 && digits.indexOf(digits.charAt(last)) == last;
    if (last >= 0 && (both || (alone && !ONE_GROUP.matcher(digits).matches()))) {
      return grouped(digits.substring(0, last)) + "." + grouped(digits.substring(last + 1));
    }
    return grouped(digits);
  }

  private static String grouped(String digits) {
    return SEPARATORS.matcher(digits).replaceAll("");
  }
}
