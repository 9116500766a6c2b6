package app.smartdocs.normalization;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.PartValue.Source;
import app.smartdocs.appointment.Parts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
  private static final Pattern COUNTRY = Pattern.compile("(?iu)brasil|brazil|br");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[\\p{L}\\p{M}' .\\-]{2,60}(?:\\s\\d{1,2})?");
  private static final Pattern STREET_NAME =
      Pattern.compile("(?iu)(?!.*\\bkm\\b)[\\p{L}\\p{M}\\d' .ºª\\-]{1,80}");
  // "Bahia 23 Centro" has its number inside; "24 de Maio", "1º de Março" and "T-30" are names.
  private static final Pattern NUMBER_INSIDE =
      Pattern.compile("(?iu)(?:^|\\s)\\d+[ºª°]?\\s+(?!d[aeo]s?\\s)\\S|\\p{L}\\s+\\d+\\s+\\S");
  // Words of directions and of anything else that is no part of an address.
  private static final Pattern ELSE =
      Pattern.compile(
          "(?iu)\\b(pr[oó]xim[oa]|perto|esquina|frente (?:ao|à|a)|atr[aá]s|ref\\.?|refer[eê]ncia|ao lado|entre|antig[oa]|ex-|ignore|instru\\p{L}+|fundos d[oa]|port[aã]o|porta|muro)\\b");

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
    rules.read(
        cep,
        ELSE.matcher(whole).find()
            || OddNames.inText(whole)
            || cep.filter(code -> mayBeAPhone(whole, code)).isPresent());
    return rules.reading();
  }

  // Eight digits and nothing else to say what they are; no telephone begins with 0, 1, 6, 7 or 8.
  private static boolean mayBeAPhone(String text, Cep cep) {
    MatchResult written = Cep.written(text, cep);
    return written.group().matches("[2-59]\\d{7}")
        && !CEP_LABEL.matcher(text.substring(0, written.start())).find();
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
    takeStreet(state);
    takeNumberAndComplement();
    takeDistrict(state);
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
      // A district may stand where the city should, and another one before it.
      certain &= endsBeforeCity(last(), state) && !OddNames.district(name, state);
    } else {
      certain = false;
    }
  }

  private static boolean endsBeforeCity(String piece, State state) {
    String folded = Text.folded(piece);
    return folded.matches("centro|zona rural|bairro .*")
        || (folded.startsWith("setor ") && (state == State.GO || state == State.TO));
  }

  private void takeStreet(@Nullable State state) {
    if (pieces.isEmpty()) {
      return;
    }
    Optional<BrasiliaBlock> block = BrasiliaBlock.take(pieces);
    if (block.isPresent()) {
      found.put(AddressPart.LOGRADOURO, block.get().street());
      block.get().door().ifPresent(door -> found.put(AddressPart.COMPLEMENTO, door));
      certain &= state == State.DF && block.get().isUsual();
      // "SQS 308, 204" leaves open what 204 is.
      certain &= pieces.isEmpty() || HouseNumber.of(pieces.get(0)).isEmpty();
      return;
    }
    String[] words = pieces.get(0).split("(?<=\\.)\\s*|\\s+", 2);
    Optional<String> kind = words.length == 2 ? Abbreviations.street(words[0]) : Optional.empty();
    if (kind.isEmpty()) {
      certain = false;
      return;
    }
    pieces.remove(0);
    String written = withoutDoors(words[1].strip());
    String name = withoutNumber(written);
    boolean hasItsNumber = !name.equals(written);
    certain &= hasItsNumber ? !OddNames.number(written) : !OddNames.twoNumbers(name);
    certain &= !OddNames.street(name);
    // "Vila Nova" is a district where no number follows.
    certain &= !kind.get().equals("Vila") || hasItsNumber || numberFollows();
    certain &= STREET_NAME.matcher(name).matches() && !NUMBER_INSIDE.matcher(name).find();
    found.put(AddressPart.LOGRADOURO, kind.get() + " " + Abbreviations.titled(Casing.named(name)));
    certain &= !kind.get().equals("Rodovia") && !kind.get().equals("Estrada");
  }

  private String withoutDoors(String name) {
    Optional<Door.Split> split = Door.atEnd(name);
    split.ifPresent(doors -> pieces.add(0, doors.door()));
    return split.map(Door.Split::before).orElse(name);
  }

  private String withoutNumber(String name) {
    if (numberFollows()) {
      return name;
    }
    Optional<HouseNumber.AtEnd> split = HouseNumber.atEnd(name);
    split.ifPresent(end -> found.put(AddressPart.NUMERO, end.number()));
    return split.map(HouseNumber.AtEnd::name).orElse(name);
  }

  private boolean numberFollows() {
    return !pieces.isEmpty() && HouseNumber.of(pieces.get(0)).isPresent();
  }

  private void takeNumberAndComplement() {
    List<String> doors = new ArrayList<>();
    while (!pieces.isEmpty() && takesNumberOrDoor(pieces.get(0), doors)) {
      pieces.remove(0);
    }
    if (!doors.isEmpty()) {
      found.merge(AddressPart.COMPLEMENTO, String.join(", ", doors), (a, b) -> a + ", " + b);
    }
  }

  private boolean takesNumberOrDoor(String piece, List<String> doors) {
    if (!found.containsKey(AddressPart.NUMERO)) {
      Optional<String> number = HouseNumber.of(piece);
      if (number.isPresent()) {
        found.put(AddressPart.NUMERO, number.get());
        return true;
      }
      Optional<Door.Split> both = Door.afterNumber(piece);
      if (both.isPresent()) {
        HouseNumber.of(both.get().before()).ifPresent(it -> found.put(AddressPart.NUMERO, it));
        addDoor(both.get().door(), doors);
        return true;
      }
    }
    if (Door.isOne(piece)) {
      addDoor(piece, doors);
      return true;
    }
    return false;
  }

  private void addDoor(String piece, List<String> doors) {
    certain &= Door.isUsual(piece);
    doors.add(Door.written(piece));
  }

  private void takeDistrict(@Nullable State state) {
    if (pieces.size() != 1 || !PLAIN_NAME.matcher(pieces.get(0)).matches()) {
      return;
    }
    certain &= state != null && !OddNames.district(pieces.get(0), state);
    String name = Casing.named(pieces.remove(0)).replaceFirst("(?iu)^bairro:? (?!d[aeo]s? )", "");
    found.put(AddressPart.BAIRRO, Abbreviations.titled(Abbreviations.placed(name)));
  }

  private String last() {
    return pieces.get(pieces.size() - 1);
  }

  private void removeLast() {
    pieces.remove(pieces.size() - 1);
  }
}
