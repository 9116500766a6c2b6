package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of the Brazilian registers of persons (CPF) and companies (CNPJ). Their two check
 * digits are weighted sums modulo 11, as the Receita Federal lays down: weights from 2 upwards,
 * counted from the right; for a CNPJ they start over after 9.
 */
final class TaxIds {
  static final Reading.Reader<String> CPF = Reading.Reader.ofRuns(TaxIds::cpf);
  static final Reading.Reader<String> CNPJ = Reading.Reader.ofRuns(TaxIds::cnpj);

  private static final String DIGIT = "[0-9OolI|SB]";
  private static final Pattern CPF_FORM =
      Pattern.compile(
          "(%1$s{3})[. ]?(%1$s{3})[. ]?(%1$s{3})[-. ]{0,3}(%1$s{2})[.,;]?".formatted(DIGIT));
  private static final Pattern CNPJ_FORM =
      Pattern.compile(
          "(%1$s{2})[. ]?(%1$s{3})[. ]?(%1$s{3})[/ ]{0,2}(%1$s{4})[-. ]{0,3}(%1$s{2})[.,;]?"
              .formatted(DIGIT));

  private TaxIds() {}

  /** The number as it is usually written, whether its check digits are right or not. */
  static Optional<String> cpf(String text) {
    Matcher form = CPF_FORM.matcher(text);
    return form.matches() && enoughDigits(text, 7)
        ? Optional.of(
            Spelling.digits(
                form.group(1) + "." + form.group(2) + "." + form.group(3) + "-" + form.group(4)))
        : Optional.empty();
  }

  /** The number as it is usually written, whether its check digits are right or not. */
  static Optional<String> cnpj(String text) {
    Matcher form = CNPJ_FORM.matcher(text);
    return form.matches() && enoughDigits(text, 9)
        ? Optional.of(
            Spelling.digits(
                "%s.%s.%s/%s-%s"
                    .formatted(
                        form.group(1), form.group(2), form.group(3), form.group(4), form.group(5))))
        : Optional.empty();
  }

  /** A CNPJ or a CPF; wrong check digits weaken it, but it is given back as read. */
  static Optional<Reading<String>> either(List<Word> words) {
    return CNPJ.read(words)
        .or(() -> CPF.read(words))
        .map(id -> valid(id.value()) ? id : id.times(Confidence.WRONG_CHECK_DIGITS));
  }

  /** Of a CPF (11 digits) or CNPJ (14 digits), punctuated or not; one digit repeated is none. */
  static boolean valid(String id) {
    String digits = id.replaceAll("\\D", "");
    int longestWeight = digits.length() == 11 ? 11 : 9;
    return (digits.length() == 11 || digits.length() == 14)
        && digits.chars().distinct().count() > 1
        && checks(digits, digits.length() - 2, longestWeight)
        && checks(digits, digits.length() - 1, longestWeight);
  }

  private static boolean checks(String digits, int position, int longestWeight) {
    int sum = 0;
    int weight = 2;
    for (int i = position - 1; i >= 0; i--) {
      sum += (digits.charAt(i) - '0') * weight;
      weight = weight == longestWeight ? 2 : weight + 1;
    }
    int rest = sum % 11;
    return digits.charAt(position) - '0' == (rest < 2 ? 0 : 11 - rest);
  }

  private static boolean enoughDigits(String text, int least) {
    return text.chars().filter(Character::isDigit).count() >= least;
  }
}
