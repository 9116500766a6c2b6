package app.smartdocs.normalization;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.PartValue.Source;
import app.smartdocs.appointment.Parts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses that are written the usual way: street, number, complement, district, city,
 * state, CEP, with commas or dashes between them. Certain only where each piece can be but one of
 * these; everything else is for a model, and for a person.
 */
public final class AddressRules {
  static final double CERTAIN = 0.98;
  private static final double LIKELY = 0.6;

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;|\\n]\\s*|\\s+[-–—]+\\s*|\\s*[-–—]+\\s+");
  private static final Pattern CEP_LABEL = Pattern.compile("(?iu)\\bCEP\\b\\.?\\s*:?\\s*$");
  private static final Pattern STATE_AT_END =
      Pattern.compile("^(.*?\\S)\\s*[-/(]\\s*([A-Za-z]{2})\\s*\\)?\\.?$");
  private static final Pattern STATE_AFTER_SPACE = Pattern.compile("^(.*\\S)\\s+([A-Z]{2})\\.?$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)^(?:n[º°o.]{0,2}|n[uú]mero|num\\.?|#)?\\s*:?\\s*(\\d{1,3}(?:\\.\\d{3})|\\d{1,6}(?:[-/]?[A-Z])?)$");
  private static final Pattern NO_NUMBER =
      Pattern.compile(
          "(?iu)^(?:s\\s*/\\s*n[º°o.]{0,2}|s\\.?n\\.?|sem\\s+n[uú]mero|s/\\s*n[uú]mero)$");
  private static final Pattern NUMBER_AT_END =
      Pattern.compile(
          "(?iu)^(.*?\\S)\\s+(?:n[º°o.]{1,2}|n[uú]mero|num\\.?|n)\\s*:?\\s*(\\d{1,6}[A-Z]?)$");
  private static final Pattern NO_NUMBER_AT_END =
      Pattern.compile("(?iu)^(.*?\\S)\\s+(?:s\\s*/\\s*n[º°o.]{0,2}|sem\\s+n[uú]mero)$");
  private static final Pattern BARE_NUMBER_AT_END =
      Pattern.compile("^(.*?[\\p{L}]{3,})\\s+(\\d{1,5}[A-Za-z]?)$");
  private static final Pattern NUMBER_WITH_MORE =
      Pattern.compile(
          "(?iu)^((?:n[º°o.]{0,2}\\s*)?\\d{1,6}[A-Z]?|s/n[º°o.]{0,2})\\s+(\\p{L}+\\.?\\s*.*)$");
  private static final Pattern BRASILIA =
      Pattern.compile(
          "(?iu)^(SQSW|SQNW|SQS|SQN|SHIS|SHIN|SHCGN|SHCES|CLSW|CLNW|CLS|CLN|QNM|QNN|QNL|QNJ|QNG|QNE|QND|QNF|QNO|QNP|QSA|QSB|QSC|QSD|QSE|QSF|QI|QL|QE|QR|QS|QC|QN|SCS|SCN|SGAS|SGAN|SRTVS|SIG|SIA|SMPW|SMDB)\\s+\\d.*");
  private static final Pattern DOOR_IN_BRASILIA =
      Pattern.compile(
          "(?iu)^(.*?)\\s+((?:apto|ap|apt|apartamento|casa|cs|sala|sl|loja|lj)\\.?\\s*\\S{1,6})$");
  private static final Pattern DOORS_AT_END =
      Pattern.compile(
          "(?iu)^(.*?)\\s+((?:(?:quadra|qd|qdra|lote|lt|casa|cs|apto|ap|apt|apartamento|bloco|bl|sala|sl|loja|lj)\\.?\\s*[A-Z]?\\d{0,5}[A-Z]?\\s*){1,4})$");
  private static final Pattern COUNTRY = Pattern.compile("(?iu)brasil|brazil|br");
  private static final Pattern OUR_LADY =
      Pattern.compile("\\bN(?:\\.|[oO]ssa|ª|S?a\\.)? ?S(?:ra|enhora)\\.?");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[\\p{L}\\p{M}' .\\-]{2,60}(?:\\s\\d{1,2})?");
  // Words of directions and of anything else that is no part of an address.
  private static final Pattern ELSE =
      Pattern.compile(
          "(?iu)\\b(pr[oó]xim[oa]|perto|esquina|frente (?:ao|à|a)|atr[aá]s|ref\\.?|refer[eê]ncia|ao lado|entre|antig[oa]|ex-|ignore|instru\\p{L}+|fundos d[oa])\\b");

  private final List<String> pieces;
  private final Map<AddressPart, String> found = new EnumMap<>(AddressPart.class);
  private boolean certain = true;

  private AddressRules(List<String> pieces) {
    this.pieces = pieces;
  }

  /** Reads a text, of any length and content. */
  public static RuleReading<AddressPart> read(String text) {
    String whole = text.strip().replaceAll("[\\t\\x0B\\f\\r ]+", " ");
    if (whole.isEmpty() || whole.length() > Entry.LONGEST_TEXT) {
      return RuleReading.uncertain(Parts.<AddressPart>none());
    }
    Optional<Cep> cep = Cep.find(whole);
    String rest = cep.map(code -> without(whole, code)).orElse(whole);
    List<String> pieces =
        new ArrayList<>(
            Stream.of(BETWEEN.split(rest, -1))
                .map(piece -> piece.strip().replaceAll("^[.:/-]+|[.:/-]+$", "").strip())
                .filter(piece -> !piece.isEmpty())
                .toList());
    AddressRules rules = new AddressRules(pieces);
    rules.read(cep, ELSE.matcher(whole).find());
    return rules.reading();
  }

  private static String without(String text, Cep cep) {
    MatchResult written = Cep.written(text, cep);
    String before = CEP_LABEL.matcher(text.substring(0, written.start())).replaceAll("");
    return before + "," + text.substring(written.end());
  }

  private void read(Optional<Cep> cep, boolean hasMore) {
    certain = !hasMore;
    cep.ifPresent(code -> found.put(AddressPart.CEP, code.toString()));
    State state = takeState();
    if (state == null && cep.isPresent()) {
      state = State.of(cep.get()).orElse(null);
    }
    if (state != null) {
      found.put(AddressPart.ESTADO, state.name());
      takeCity(state);
      State place = state;
      certain &= cep.flatMap(State::of).filter(of -> of != place).isEmpty();
    }
    takeStreet();
    takeNumberAndComplement();
    takeDistrict();
    certain &= pieces.isEmpty() && isWhole();
  }

  private boolean isWhole() {
    // A number that is not there would not be there for a model either.
    return found.containsKey(AddressPart.LOGRADOURO)
        && found.containsKey(AddressPart.CIDADE)
        && found.containsKey(AddressPart.ESTADO);
  }

  private RuleReading<AddressPart> reading() {
    Map<AddressPart, PartValue> values = new EnumMap<>(AddressPart.class);
    found.forEach(
        (part, text) ->
            values.put(part, new PartValue(text, certain ? CERTAIN : LIKELY, Source.RULES)));
    return new RuleReading<AddressPart>(new Parts<AddressPart>(values), certain);
  }

  private @Nullable State takeState() {
    if (!pieces.isEmpty() && COUNTRY.matcher(last()).matches()) {
      removeLast();
    }
    if (pieces.isEmpty()) {
      return null;
    }
    Optional<State> alone = State.named(last().replaceFirst("(?iu)^estado d[eo] ", ""));
    if (alone.isPresent() && (last().length() == 2 || precedesItsName(alone.get()))) {
      removeLast();
      return alone.get();
    }
    for (Pattern pattern : List.of(STATE_AT_END, STATE_AFTER_SPACE)) {
      Matcher matcher = pattern.matcher(last());
      if (matcher.matches()) {
        Optional<State> state = State.named(matcher.group(2));
        if (state.isPresent()) {
          pieces.set(pieces.size() - 1, matcher.group(1));
          return state.get();
        }
      }
    }
    return null;
  }

  // "São Paulo" alone at the end may be the city.
  private boolean precedesItsName(State state) {
    return pieces.size() > 1 && Cities.find(state, pieces.get(pieces.size() - 2)).isPresent();
  }

  private void takeCity(State state) {
    if (pieces.isEmpty()) {
      return;
    }
    String name = last().replaceFirst("(?iu)^cidade:? ", "");
    Optional<String> known = Cities.find(state, name);
    if (known.isPresent()) {
      removeLast();
      found.put(AddressPart.CIDADE, known.get());
    } else if (pieces.size() > 2 && PLAIN_NAME.matcher(name).matches()) {
      removeLast();
      found.put(AddressPart.CIDADE, Casing.named(name));
      // A district may stand where the city should: sure only after another that is one.
      certain &= isDistrict(last());
    } else {
      certain = false;
    }
  }

  private static boolean isDistrict(String piece) {
    String first = piece.split(" ", 2)[0];
    return Text.folded(piece).matches("centro|zona rural|bairro .*")
        || Abbreviations.district(first).isPresent();
  }

  private void takeStreet() {
    if (pieces.isEmpty()) {
      return;
    }
    String first = pieces.get(0);
    if (BRASILIA.matcher(first).matches()) {
      takeBrasilia(first);
      return;
    }
    String[] words = first.split("(?<=\\.)\\s*|\\s+", 2);
    Optional<String> kind = words.length == 2 ? Abbreviations.street(words[0]) : Optional.empty();
    if (kind.isEmpty()) {
      certain = false;
      return;
    }
    pieces.remove(0);
    String name = withoutDoors(words[1].strip());
    boolean numberFollows = !pieces.isEmpty() && numberIn(pieces.get(0)) != null;
    if (!numberFollows) {
      name = withoutNumber(name);
    }
    certain &=
        name.matches("[\\p{L}\\p{M}\\d' .ºª\\-]{1,80}") && !name.matches("(?iu).*\\bkm\\b.*");
    found.put(AddressPart.LOGRADOURO, kind.get() + " " + expanded(Casing.named(name)));
    certain &= !kind.get().equals("Rodovia") && !kind.get().equals("Estrada");
  }

  private void takeBrasilia(String first) {
    pieces.remove(0);
    StringBuilder street = new StringBuilder(first);
    while (!pieces.isEmpty()
        && pieces
            .get(0)
            .matches("(?iu)(bloco|bl|conjunto|conj|cj|quadra|qd|lote|lt)\\.?\\s*\\S{1,4}")) {
      street.append(' ').append(pieces.remove(0));
    }
    Matcher door = DOOR_IN_BRASILIA.matcher(street);
    String block = street.toString();
    if (door.matches()) {
      block = door.group(1);
      found.put(AddressPart.COMPLEMENTO, complement(door.group(2)));
    }
    found.put(AddressPart.LOGRADOURO, brasilia(block));
    certain &=
        block.matches(
            "(?iu)[A-Z]{2,5} \\d{1,3}( (bloco|bl|conjunto|conj|cj|quadra|qd|lote|lt)\\.? ?[A-Z0-9]{1,3}){0,3}");
  }

  private static String brasilia(String block) {
    StringBuilder text = new StringBuilder();
    for (String word : block.replaceAll("\\.\\s*", " ").strip().split("\\s+", -1)) {
      String full =
          Abbreviations.complement(word).map(Casing::named).orElse(word.toUpperCase(Locale.ROOT));
      text.append(text.length() == 0 ? "" : " ").append(full);
    }
    return text.toString();
  }

  /** Without "Qd. 12 Lt. 5" at its end, which becomes a piece of its own. */
  private String withoutDoors(String name) {
    Matcher doors = DOORS_AT_END.matcher(name);
    if (!doors.matches()) {
      return name;
    }
    pieces.add(0, doors.group(2));
    return doors.group(1);
  }

  private String withoutNumber(String name) {
    for (Pattern pattern : List.of(NUMBER_AT_END, BARE_NUMBER_AT_END)) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.matches()) {
        found.put(AddressPart.NUMERO, matcher.group(2));
        return matcher.group(1);
      }
    }
    Matcher none = NO_NUMBER_AT_END.matcher(name);
    if (none.matches()) {
      found.put(AddressPart.NUMERO, "s/n");
      return none.group(1);
    }
    return name;
  }

  private static String expanded(String abbreviated) {
    StringBuilder text = new StringBuilder();
    String name = OUR_LADY.matcher(abbreviated).replaceAll("Nossa Senhora");
    for (String word : name.replaceAll("(?<=\\p{L}{2}\\.)(?=\\p{L})", " ").split(" ", -1)) {
      text.append(text.length() == 0 ? "" : " ").append(Abbreviations.title(word).orElse(word));
    }
    return text.toString();
  }

  private static @Nullable String numberIn(String piece) {
    Matcher number = NUMBER.matcher(piece);
    if (number.matches()) {
      return number.group(1).replace(".", "");
    }
    return NO_NUMBER.matcher(piece).matches() ? "s/n" : null;
  }

  private void takeNumberAndComplement() {
    List<String> doors = new ArrayList<>();
    while (!pieces.isEmpty()) {
      String piece = pieces.get(0);
      String number = found.containsKey(AddressPart.NUMERO) ? null : numberIn(piece);
      Matcher more = NUMBER_WITH_MORE.matcher(piece);
      if (number != null) {
        found.put(AddressPart.NUMERO, number);
      } else if (!found.containsKey(AddressPart.NUMERO)
          && more.matches()
          && isComplement(more.group(2))) {
        found.put(AddressPart.NUMERO, numberIn(more.group(1).strip()));
        doors.add(complement(more.group(2)));
      } else if (isComplement(piece)) {
        doors.add(complement(piece));
      } else {
        break;
      }
      pieces.remove(0);
    }
    if (!doors.isEmpty()) {
      found.merge(AddressPart.COMPLEMENTO, String.join(", ", doors), (a, b) -> a + ", " + b);
    }
  }

  private static boolean isComplement(String piece) {
    String first = piece.split("[.\\s\\d]", 2)[0];
    return Abbreviations.complement(first).isPresent()
        && (piece.matches(".*\\d.*|(?iu).*\\b(fundos|fds|frente|casa|sobrado)\\b.*")
            || piece.matches("(?iu)\\p{L}+\\.?\\s+[A-Z]{1,2}"));
  }

  /** "Ap. 42 Bl B" is "apto 42, bloco B". */
  private static String complement(String piece) {
    StringBuilder text = new StringBuilder();
    for (String word :
        piece
            .replaceAll("\\.\\s*", " ")
            .replaceAll("(?<=\\p{L})(?=\\d)", " ")
            .strip()
            .split("\\s+", -1)) {
      Optional<String> full = Abbreviations.complement(word);
      text.append(text.length() == 0 ? "" : full.isPresent() ? ", " : " ")
          .append(full.orElse(word));
    }
    return text.toString();
  }

  private void takeDistrict() {
    if (pieces.size() != 1 || !PLAIN_NAME.matcher(pieces.get(0)).matches()) {
      return;
    }
    String name = Casing.named(pieces.remove(0)).replaceFirst("(?iu)^bairro:? (?!d[aeo]s? )", "");
    String[] words = name.split("(?<=\\.)\\s*|\\s+", 2);
    String first = Abbreviations.district(words[0]).orElse(words[0]);
    found.put(AddressPart.BAIRRO, expanded(words.length == 1 ? first : first + " " + words[1]));
  }

  private String last() {
    return pieces.get(pieces.size() - 1);
  }

  private void removeLast() {
    pieces.remove(pieces.size() - 1);
  }
}
