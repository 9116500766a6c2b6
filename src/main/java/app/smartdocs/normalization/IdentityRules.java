package app.smartdocs.normalization;

import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.PartValue.Source;
import app.smartdocs.appointment.Parts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people note of identity documents: a number alone that can be but a CPF, and numbers
 * with the document's name before them. Certain only where nothing is left over, and no number
 * could be two things.
 */
public final class IdentityRules {
  private static final double CERTAIN = 0.98;
  private static final double LIKELY = 0.6;
  private static final int FEWEST_DIGITS = 4;

  // What may stand between a document's name and its number.
  private static final String OF =
      "\\s*(?:n[º°o.]{1,2}(?!\\p{L})|n(?=\\s)|n[uú]mero|num\\.?)?\\s*[:.\\-–]?\\s*";

  private static final Pattern CPF =
      Pattern.compile(
          "(?iu)\\b(?:C\\.?P\\.?F\\.?(?:/MF)?|CIC)" + OF + "(\\d[\\d. /-]{6,15}\\d)(?![\\d])");
  private static final Pattern BARE_CPF =
      Pattern.compile("(?<![\\d.-])(\\d{3}[.]?\\d{3}[.]?\\d{3}[-/]?\\d{2})(?![\\d.-])");
  private static final Pattern CNH =
      Pattern.compile(
          "(?iu)\\b(?:CNH|C\\.N\\.H\\.?|carteira (?:nacional )?de (?:habilita[cç][aã]o|motorista)|habilita[cç][aã]o)(?:\\s+registro)?"
              + OF
              + "(\\d{9,11})(?!\\d)");
  private static final Pattern RNE =
      Pattern.compile(
          "(?iu)\\b(?:(?:RNE|RNM|CRNM|registro (?:nacional )?de estrangeiro|registro nacional migrat[oó]rio)"
              + OF
              + ")?([A-Z]\\d{6}[- ]?[A-Z0-9])(?![A-Z0-9])");
  private static final Pattern PASSPORT =
      Pattern.compile(
          "(?iu)\\b(?:passaporte|passport|pasaporte|passap\\.|PPT)((?:\\s+[\\p{L}]{3,20})?)"
              + OF
              + "([A-Z]{0,3} ?\\d{5,9})(?![A-Z0-9])");
  private static final Pattern RG =
      Pattern.compile(
          "(?iu)\\b(?:R\\.?G\\.?|identidade|ident\\.?|carteira de identidade|c[eé]dula de identidade|C\\.?I\\.?|ID)"
              + OF
              + "((?:[A-Z]{2}[- ]?)?\\d{1,3}(?:[. ]?\\d{3}){1,3}(?:\\d{0,2})(?:\\s?-\\s?[\\dX]{1,2}|X)?|\\d{5,12}(?:-?[\\dX])?)(?![\\dA-Z])");
  private static final Pattern MINAS =
      Pattern.compile("(?iu)\\b(MG[- ]?\\d{1,2}\\.?\\d{3}\\.?\\d{3})(?!\\d)");
  private static final Pattern ISSUER =
      Pattern.compile(
          "(?iu)^[\\s,;:/()\\-–]*(?:(?:[oó]rg[aã]o(?: emissor| expedidor)?|expedid[oa] (?:por|pel[ao])|emitid[oa] (?:por|pel[ao])|exp\\.?)\\s*:?\\s*)?"
              + "(SSPDS|SSP|SESPDC|SESP|SDS|SEJUSP|SEJSP|SJS|SJTC|SJTS|PCMG|PC|PTC|POLITEC|IFP|IIRGD|IIPR|IGP|II|ITEP|ITB|DETRAN|DIC|DGPC|DPF|PF|PM|MAER|MB|MEX|EB|OAB|CRM|CREA|COREN|CRC|CRO|CRP)"
              + "(?:[\\s/\\-–.(]*([A-Z]{2})\\b\\)?)?");
  private static final Pattern STATE_ONLY = Pattern.compile("^[\\s,/()\\-–]*([A-Z]{2})\\b\\)?");
  private static final Pattern COUNTRY =
      Pattern.compile("^[\\s,/()\\-–]*((?:\\p{L}{3,20})(?: \\p{L}{4,15})?)\\)?");
  private static final Pattern NOISE =
      Pattern.compile("(?iu)^(?:[\\s,;:/|.()\\-–]|\\be\\b|\\bdoc(?:umento)?s?\\b)*$");

  private final Map<IdentityPart, String> found = new EnumMap<>(IdentityPart.class);
  private String rest;
  private boolean certain = true;

  private IdentityRules(String text) {
    this.rest = text;
  }

  /** Reads a text, of any length and content. */
  public static RuleReading<IdentityPart> read(String text) {
    String whole = text.strip().replaceAll("\\s+", " ");
    if (whole.isEmpty() || whole.length() > Entry.LONGEST_TEXT) {
      return RuleReading.uncertain(Parts.<IdentityPart>none());
    }
    IdentityRules rules = new IdentityRules(whole);
    rules.read();
    return rules.reading();
  }

  private void read() {
    takeCpf();
    takeCnh();
    takePassport();
    takeRne();
    takeRg();
    takeBareCpf();
    found.keySet().stream().findAny().ifPresent(any -> found.put(IdentityPart.TIPO, type(found)));
    certain &= !found.isEmpty() && NOISE.matcher(rest).matches();
  }

  private RuleReading<IdentityPart> reading() {
    Map<IdentityPart, PartValue> values = new EnumMap<>(IdentityPart.class);
    found.forEach(
        (part, text) ->
            values.put(
                part,
                new PartValue(
                    text,
                    part == IdentityPart.CPF ? 1 : certain ? CERTAIN : LIKELY,
                    Source.RULES)));
    return new RuleReading<IdentityPart>(new Parts<IdentityPart>(values), certain);
  }

  /** What a person identifies with, by the numbers that are known. */
  static String type(Map<IdentityPart, ?> numbers) {
    return numbers.containsKey(IdentityPart.RG)
        ? "RG"
        : numbers.containsKey(IdentityPart.CNH)
            ? "CNH"
            : numbers.containsKey(IdentityPart.RNE)
                ? "RNE"
                : numbers.containsKey(IdentityPart.PASSAPORTE) ? "PASSAPORTE" : "CPF";
  }

  private void takeCpf() {
    Matcher labelled = CPF.matcher(rest);
    if (!labelled.find()) {
      return;
    }
    Optional<Cpf> cpf = Cpf.ofNumber(labelled.group(1).replaceAll("\\D", ""));
    if (cpf.isPresent()) {
      found.put(IdentityPart.CPF, cpf.get().toString());
      cut(labelled.start(), labelled.end());
    } else {
      certain = false;
    }
  }

  // Eleven digits that check, in a text that names no other document of eleven digits.
  private void takeBareCpf() {
    Matcher bare = BARE_CPF.matcher(rest);
    if (found.containsKey(IdentityPart.CPF) || !bare.find()) {
      return;
    }
    String digits = bare.group(1).replaceAll("\\D", "");
    boolean formatted = !bare.group(1).equals(digits);
    boolean alone = rest.strip().equals(bare.group(1)) || !found.isEmpty();
    if (Cpf.isValid(digits) && (formatted || alone)) {
      found.put(IdentityPart.CPF, new Cpf(digits).toString());
      cut(bare.start(), bare.end());
    }
  }

  private void takeCnh() {
    Matcher labelled = CNH.matcher(rest);
    if (labelled.find()) {
      String digits = labelled.group(1);
      // The registry's number has eleven digits; a spreadsheet takes leading zeros away.
      found.put(IdentityPart.CNH, "0".repeat(11 - digits.length()) + digits);
      certain &= !digits.matches("(\\d)\\1*");
      cut(labelled.start(), labelled.end());
    }
  }

  private void takePassport() {
    Matcher labelled = PASSPORT.matcher(rest);
    if (!labelled.find()) {
      return;
    }
    String adjective = labelled.group(1).strip();
    Optional<String> country = adjective.isEmpty() ? Optional.empty() : Countries.named(adjective);
    certain &=
        adjective.isEmpty() || country.isPresent() || Text.folded(adjective).equals("numero");
    found.put(IdentityPart.PASSAPORTE, labelled.group(2).replace(" ", "").toUpperCase(Locale.ROOT));
    int end = labelled.end();
    Matcher after = COUNTRY.matcher(rest.substring(end));
    if (country.isEmpty() && after.find()) {
      country = Countries.named(after.group(1));
      end += country.isPresent() ? after.end() : 0;
    }
    country.ifPresent(name -> found.put(IdentityPart.PAIS, name));
    cut(labelled.start(), end);
  }

  private void takeRne() {
    Matcher labelled = RNE.matcher(rest);
    if (labelled.find()) {
      String written = labelled.group(1).toUpperCase(Locale.ROOT);
      // A letter and seven digits are many countries' passports too.
      certain &= !labelled.group().equalsIgnoreCase(written) || !written.matches("[A-Z]\\d{7}");
      String number = written.replaceAll("[- ]", "");
      found.put(IdentityPart.RNE, number.substring(0, 7) + "-" + number.substring(7));
      cut(labelled.start(), labelled.end());
    }
  }

  private void takeRg() {
    Matcher labelled = RG.matcher(rest);
    boolean isLabelled = labelled.find();
    Matcher number = isLabelled ? labelled : MINAS.matcher(rest);
    if (!isLabelled && !number.find()) {
      return;
    }
    String text = number.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s*-\\s*", "-").strip();
    int end = number.end();
    String after = rest.substring(end);
    Matcher issuer = ISSUER.matcher(after);
    Matcher state = STATE_ONLY.matcher(after);
    if (issuer.find()) {
      found.put(IdentityPart.ORGAO_EMISSOR, issuer.group(1).toUpperCase(Locale.ROOT));
      if (issuer.group(2) != null) {
        putState(issuer.group(2));
      }
      end += issuer.end();
    } else if (state.find() && State.named(state.group(1)).isPresent()) {
      putState(state.group(1));
      end += state.end();
    }
    found.put(IdentityPart.RG, text);
    cut(number.start(), end);
    // Eleven digits that check may be a CPF under the wrong name, and four a year.
    String digits = text.replaceAll("\\D", "");
    certain &=
        digits.length() > FEWEST_DIGITS
            && !isOfAnyKind(number.group())
            && !Cpf.isValid(digits)
            && isOfItsState(text);
  }

  // "ID 12345678" may be the patient's number in some other system.
  private static boolean isOfAnyKind(String labelled) {
    return labelled.matches("(?iu)ID\\b.*");
  }

  /** Whether letters before the number are a state's, and the issuer's as far as it is named. */
  private boolean isOfItsState(String number) {
    String letters = number.replaceFirst("(?u)[- ]?\\d.*", "");
    String issuer = found.get(IdentityPart.UF_EMISSOR);
    return letters.isEmpty()
        || State.named(letters)
            .filter(state -> issuer == null || state.name().equals(issuer))
            .isPresent();
  }

  private void putState(String letters) {
    State.named(letters)
        .ifPresentOrElse(
            state -> found.put(IdentityPart.UF_EMISSOR, state.name()), () -> certain = false);
  }

  private void cut(int from, int to) {
    rest = rest.substring(0, from) + " " + rest.substring(to);
  }
}
