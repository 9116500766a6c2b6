package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.field.FieldValue.Currency;
import app.smartdocs.local.docintel.page.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts and numbers. Whether a comma or a point parts the cents is the document's habit:
 * 1,245 kg is little more than one where prices are written 5,49.
 *
 * @param decimalComma whether the cents follow a comma
 * @param defaultCode ISO 4217, what an amount without a symbol is taken for; empty if not known
 */
record MoneyReader(boolean decimalComma, String defaultCode) {
  private static final String DIGIT = "[0-9OolI|SB]";
  private static final String SYMBOL = "R ?[$S5]|US ?[$S]|[$€£]|BRL|USD|EUR|GBP";
  private static final Pattern CENTS =
      Pattern.compile(
          "(-)?(?:(%2$s) ?)?(-)?((?:%1$s{1,3}(?:[., ]%1$s{3})+|%1$s+) ?[.,] ?%1$s{2})(?: ?(%2$s))?(-)?[.;*]?"
              .formatted(DIGIT, SYMBOL));
  private static final Pattern WHOLE =
      Pattern.compile(
          "(-)?(%2$s) ?(-)?(%1$s{1,3}(?:[.,]%1$s{3})+|%1$s+)[.;*]?".formatted(DIGIT, SYMBOL));
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)*");
  private static final Pattern COMMA_CENTS = Pattern.compile("(?s).*\\d,\\d{2}");
  private static final Pattern POINT_CENTS = Pattern.compile("(?s).*\\d\\.\\d{2}");

  /** Learns the habits of a document from all of its words. */
  static MoneyReader of(List<Word> words) {
    long commas = words.stream().filter(w -> COMMA_CENTS.matcher(w.text()).matches()).count();
    long points = words.stream().filter(w -> POINT_CENTS.matcher(w.text()).matches()).count();
    boolean comma = commas >= points;
    String code =
        words.stream()
            .map(word -> code(word.text().replaceAll("[0-9.,:()-]", "")))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(comma && commas > 0 ? "BRL" : "");
    return new MoneyReader(comma, code);
  }

  Reading.Reader<Currency> amounts() {
    return Reading.Reader.ofRuns(this::amount);
  }

  /** An amount of money: with cents, or with its currency. */
  Optional<Currency> amount(String text) {
    Matcher cents = CENTS.matcher(text);
    if (cents.matches()) {
      String symbol = cents.group(2) != null ? cents.group(2) : cents.group(5);
      boolean negative = cents.group(1) != null || cents.group(3) != null || cents.group(6) != null;
      String digits = digits(cents.group(4));
      BigDecimal amount = new BigDecimal(digits).movePointLeft(2);
      return currency(negative ? amount.negate() : amount, symbol == null ? "" : symbol, text);
    }
    Matcher whole = WHOLE.matcher(text);
    if (whole.matches()) {
      BigDecimal amount = new BigDecimal(digits(whole.group(4)));
      boolean negative = whole.group(1) != null || whole.group(3) != null;
      return currency(negative ? amount.negate() : amount, whole.group(2), text);
    }
    return Optional.empty();
  }

  /** A plain number such as a quantity. */
  Optional<BigDecimal> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    String bare =
        decimalComma
            ? text.replaceAll("\\.(?=\\d{3}(?:\\D|$))", "").replace(',', '.')
            : text.replaceAll(",(?=\\d{3}(?:\\D|$))", "").replace(',', '.');
    return bare.indexOf('.') == bare.lastIndexOf('.')
        ? Optional.of(new BigDecimal(bare))
        : Optional.empty();
  }

  private Optional<Currency> currency(BigDecimal amount, String symbol, String text) {
    // Letters alone that look like digits are no amount: "SOB, BO".
    if (text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String code = code(symbol);
    return Optional.of(
        new Currency(amount, symbol(code, symbol), code.isEmpty() ? defaultCode : code));
  }

  private static String digits(String text) {
    return Spelling.digits(text).replaceAll("[^0-9]", "");
  }

  private static String code(String symbol) {
    return switch (symbol.replace(" ", "")) {
      case "R$", "RS", "R5", "BRL" -> "BRL";
      case "US$", "USS", "$", "USD" -> "USD";
      case "€", "EUR" -> "EUR";
      case "£", "GBP" -> "GBP";
      default -> "";
    };
  }

  /** The symbol as it is meant: RS was R$ before it was read. */
  private static String symbol(String code, String read) {
    return switch (code) {
      case "BRL" -> "R$";
      case "USD" -> read.startsWith("US") ? "US$" : "$";
      case "EUR" -> "€";
      case "GBP" -> "£";
      default -> "";
    };
  }
}
