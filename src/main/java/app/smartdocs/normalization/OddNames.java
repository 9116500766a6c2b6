package app.smartdocs.normalization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that stand where a street's or a district's should, and may be something else: the next
 * part without a comma before it, a building, what somebody says. Rather too many than too few: a
 * model is asked about these.
 */
final class OddNames {
  private static final Set<String> OF = Set.of("de", "da", "do", "das", "dos", "d");
  // After a street's name, these begin what follows it.
  private static final Set<String> NEXT_PARTS =
      Set.of("bairro", "centro", "lado", "sn", "sem", "desconhecida", "informada", "ignorada");
  private static final Pattern SAID =
      Pattern.compile(
          "(?iu)\\b(n[aã]o|mora|mudou|confirmar|verificar|falar|contato|tel|fone|telefone|celular|esq|"
              + "defronte|junto|proximidades?|pr[oó]x|depois|antes|embaixo|em cima|acima|abaixo)\\b");
  private static final Pattern NO_DISTRICT =
      Pattern.compile(
          "\\b(terreo|cobertura|subsolo|sobreloja|mezanino|altos|interfone|portaria|predio|pavilhao|"
              + "shopping|galeria|mercado|supermercado|hospital|clinica|escola|colegio|igreja|posto|"
              + "farmacia|padaria|banco|hotel|pousada|clube|mae|pai|marido|esposa|filh[oa]|vizinh[oa]|"
              + "zona (?:sul|norte|leste|oeste)|brasil)\\b|^(?:a|ao|em|com|sra?|dra?|profa?) .*");
  // "Bairro Alto" is Curitiba's, "Bairro Funcionários" is Funcionários.
  private static final Pattern DISTRICT_OR_ITS_NAME = Pattern.compile("(?iu)bairro \\p{L}+");
  // "S. João" is São João, "D. Maria" is no Dom, "Min. Rocha" is not written out.
  private static final Pattern SHORT_WORD = Pattern.compile("\\p{L}\\.");
  // "Projetada 5" and "Dom Pedro 2" may be whole names, "Bela 5" too.
  private static final Pattern NUMBER_OF_THE_NAME =
      Pattern.compile(
          "(?iu).*\\p{L}{3,}\\s+\\d|.*\\b(?:projetada|particular|principal|pedro|paulo|pio|jo[aã]o)\\s+\\d{2}");
  private static final Pattern NUMBER_AFTER_WORD = Pattern.compile(".*\\p{L}{3,}\\s+\\d+");

  private OddNames() {}

  /** Whether a whole text says more than an address does. */
  static boolean inText(String text) {
    return SAID.matcher(text).find();
  }

  /**
   * Whether a street's name may have something else in it.
   *
   * @param name without the kind of street before it
   */
  static boolean street(String name) {
    if (SHORT_WORD.matcher(Abbreviations.titled(name)).find()) {
      return true;
    }
    List<String> words = List.of(Text.folded(name).split(" ", -1));
    for (int i = 0; i < words.size(); i++) {
      boolean begins = i == 0 || OF.contains(words.get(i - 1));
      if (!begins && beginsNextPart(words.get(i))) {
        return true;
      }
    }
    return NEXT_PARTS.contains(words.get(0));
  }

  private static boolean beginsNextPart(String word) {
    return word.length() > 1
        && (NEXT_PARTS.contains(word)
            || Abbreviations.street(word).isPresent()
            || Abbreviations.complement(word).isPresent()
            || Abbreviations.district(word).filter(kind -> !kind.startsWith("S")).isPresent()
            || word.equals("setor"));
  }

  /** Whether the number at the end of a street may be of its name. */
  static boolean number(String street) {
    return NUMBER_OF_THE_NAME.matcher(street).matches();
  }

  /** Whether a number stands at the end of a name that another number follows. */
  static boolean twoNumbers(String street) {
    return NUMBER_AFTER_WORD.matcher(street).matches();
  }

  /** Whether a district's name, as it is written, may be no district. */
  static boolean district(String piece, State state) {
    String folded = Text.folded(piece);
    String first = folded.split(" ", 2)[0];
    return NO_DISTRICT.matcher(folded).find()
        || DISTRICT_OR_ITS_NAME.matcher(piece).matches()
        || SHORT_WORD.matcher(Abbreviations.titled(Abbreviations.placed(piece))).find()
        || State.named(piece).filter(other -> !piece.matches(".*[^\\p{ASCII}].*")).isPresent()
        || isOther(Abbreviations.street(first), "Vila")
        || isOther(Abbreviations.complement(first), "conjunto", "chácara")
        || (first.equals("st") && !hasSectors(state));
  }

  private static boolean isOther(Optional<String> kind, String... districts) {
    return kind.filter(it -> !List.of(districts).contains(it)).isPresent();
  }

  // Elsewhere "St. Antônio" is a saint.
  private static boolean hasSectors(State state) {
    return state == State.GO || state == State.DF || state == State.TO;
  }
}
