package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells an address from other text and takes it apart. */
final class Addresses {
  private static final Pattern STREET =
      Pattern.compile(
          "(?iu)(?:.*[:,] *)?(?:rua|r\\.|av\\.?|avenida|alameda|al\\.|travessa|pra[cç]a|rodovia|rod\\.|estrada|largo|via) .+");
  private static final Pattern ENGLISH_STREET =
      Pattern.compile("(?i)\\d+ .*\\b(?:street|st|avenue|ave|road|rd|blvd|lane|drive|dr|way)\\b.*");
  private static final Pattern POSTAL_CODE =
      Pattern.compile("\\b(\\d{2}\\.?\\d{3}-\\d{3}|\\d{5}-\\d{4})\\b");
  private static final Pattern STATE =
      Pattern.compile(
          "(?:^|[,/–-]\\s*)([\\p{L}][\\p{L} .']+?)\\s*[-/–,]\\s*(AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO)\\b");
  private static final Pattern HOUSE_NUMBER =
      Pattern.compile(
          "(?i)^(.+?)(?:, *(?:n[ºo°.]* *)?| n[ºo°.]* *| )(\\d{1,6}[a-z]?|s/n|km \\d+)\\b(?! *mm)");
  private static final Pattern STOP = Pattern.compile("(?i)(?:tel|fone|phone|cnpj|cpf|e-?mail).*");

  private Addresses() {}

  static boolean isStreet(String text) {
    return STREET.matcher(text).matches() || ENGLISH_STREET.matcher(text).matches();
  }

  /** A line that goes on with an address: a city with its state, or a postal code. */
  static boolean continues(String text) {
    return POSTAL_CODE.matcher(text).find() || STATE.matcher(text).find();
  }

  /** {@code lines} from top to bottom; what follows a telephone or tax number is left out. */
  static Optional<Reading<FieldValue.Address>> reading(List<List<Word>> lines, double strength) {
    List<Word> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (List<Word> line : lines) {
      int end = 0;
      while (end < line.size() && !STOP.matcher(line.get(end).text()).matches()) {
        end++;
      }
      words.addAll(line.subList(0, end));
      text.append(text.isEmpty() || end == 0 ? "" : ", ").append(Phrase.text(line.subList(0, end)));
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reading<>(parse(text.toString()), words, strength));
  }

  private static FieldValue.Address parse(String text) {
    Matcher code = POSTAL_CODE.matcher(text);
    String postalCode = code.find() ? code.group(1) : null;
    Matcher place = STATE.matcher(text);
    String city = null;
    String state = null;
    int end = text.length();
    if (place.find()) {
      city = lastPart(place.group(1));
      state = place.group(2);
      end = text.indexOf(city, place.start());
    } else if (postalCode != null) {
      end = code.start();
    }
    String street = text.substring(0, end).replaceAll("(?i)[\\s,-]*(?:CEP:?)?[\\s,-]*$", "");
    Matcher number = HOUSE_NUMBER.matcher(street);
    boolean numbered = number.find();
    return new FieldValue.Address(
        emptyToNull(street),
        numbered ? number.group(2) : null,
        emptyToNull(numbered ? number.group(1) : street),
        city,
        state,
        postalCode);
  }

  private static String lastPart(String text) {
    return text.replaceFirst("^.*[,–-]\\s*", "").strip();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
