package app.smartdocs.normalization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What words are short for, in addresses. Keys are folded. */
final class Abbreviations {
  private static final Map<String, String> STREETS =
      of(
          "Rua: rua r",
          "Avenida: avenida av aven avda",
          "Alameda: alameda al alam",
          "Travessa: travessa trav tv tr",
          "Praça: praca pca pc",
          "Rodovia: rodovia rod",
          "Estrada: estrada estr est",
          "Largo: largo lgo lg",
          "Ladeira: ladeira lad",
          "Viela: viela vla",
          "Beco: beco bc",
          "Passagem: passagem psg pass",
          "Servidão: servidao serv",
          "Vila: vila vl",
          "Via: via",
          "Viaduto: viaduto vd",
          "Boulevard: boulevard bulevar");

  private static final Map<String, String> TITLES =
      of(
          "Doutor: dr",
          "Doutora: dra",
          "Professor: prof",
          "Professora: profa",
          "General: gen gal",
          "Coronel: cel",
          "Capitão: cap",
          "Major: maj",
          "Marechal: mal",
          "Tenente: ten",
          "Brigadeiro: brig",
          "Presidente: pres",
          "Governador: gov",
          "Senador: sen",
          "Deputado: dep",
          "Vereador: ver",
          "Engenheiro: eng",
          "Desembargador: des",
          "Comendador: com",
          "Conselheiro: cons",
          "Ministro: min",
          "Monsenhor: mons",
          "Sargento: sgt",
          "Padre: pe",
          "Santa: sta",
          "Santo: sto",
          "Nossa: nsa",
          "Senhora: sra",
          "Visconde: visc",
          "Almirante: alm");

  // Only a reader who knows the place can say which.
  private static final Map<String, Set<String>> MORE_THAN_ONE =
      Map.of(
          "d", Set.of("dom", "dona"),
          "n", Set.of("nossa", "nosso"),
          "s", Set.of("sao", "santo", "santa", "senhora"),
          "st", Set.of("santo", "santa"));

  private static final Map<String, String> COMPLEMENTS =
      of(
          "apto: apto ap apt apart apartamento",
          "bloco: bloco bl blc",
          "casa: casa cs",
          "sala: sala sl",
          "conjunto: conjunto conj cj cjto",
          "loja: loja lj",
          "quadra: quadra qd qdra",
          "lote: lote lt",
          "andar: andar and",
          "fundos: fundos fds fd",
          "frente: frente",
          "sobrado: sobrado sob",
          "torre: torre tr",
          "edifício: edificio edif ed",
          "condomínio: condominio cond",
          "galpão: galpao",
          "box: box",
          "km: km",
          "chácara: chacara chac",
          "unidade: unidade un unid");

  private static final Map<String, String> DISTRICTS =
      of(
          "Jardim: jardim jd jdm jard",
          "Vila: vila vl",
          "Parque: parque pq pque",
          "Residencial: residencial res resid",
          "Conjunto: conjunto conj",
          "Setor: setor st",
          "Loteamento: loteamento lot",
          "Cidade: cidade cid",
          "Nossa: nossa nsa",
          "Senhora: senhora sra",
          "Santa: santa sta",
          "Santo: santo sto");

  private static final Pattern OUR_LADY =
      Pattern.compile("\\bN(?:\\.|[oO]ssa|ª|S?a\\.)? ?S(?:ra|enhora)\\.?");

  private Abbreviations() {}

  private static Map<String, String> of(String... lines) {
    Map<String, String> words = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split(": ", 2);
      for (String word : parts[1].split(" ", -1)) {
        words.put(word, parts[0]);
      }
    }
    return words;
  }

  /** The kind of street that a word names. */
  static Optional<String> street(String word) {
    return Optional.ofNullable(STREETS.get(Text.folded(word)));
  }

  static Optional<String> complement(String word) {
    return Optional.ofNullable(COMPLEMENTS.get(Text.folded(word)));
  }

  static Optional<String> district(String word) {
    return Optional.ofNullable(DISTRICTS.get(Text.folded(word)));
  }

  /** A name with its titles written out: "Cel. Ponce" is "Coronel Ponce". */
  static String titled(String abbreviated) {
    String name = OUR_LADY.matcher(abbreviated).replaceAll("Nossa Senhora");
    return Arrays.stream(name.replaceAll("(?<=\\p{L}{2}\\.)(?=\\p{L})", " ").split(" ", -1))
        .map(word -> word.endsWith(".") ? TITLES.getOrDefault(Text.folded(word), word) : word)
        .collect(Collectors.joining(" "));
  }

  /** A district with its first word written out: "Jd. Europa" is "Jardim Europa". */
  static String placed(String district) {
    String[] words = district.split("(?<=\\.)\\s*|\\s+", 2);
    String first = district(words[0]).orElse(words[0]);
    return words.length == 1 ? first : first + " " + words[1];
  }

  /** Whether two folded words are the same, or one is short for the other, in any of these ways. */
  static boolean agree(String one, String other) {
    return one.equals(other)
        || agree(STREETS, one, other)
        || agree(COMPLEMENTS, one, other)
        || agree(DISTRICTS, one, other)
        || agreeByTitle(one, other)
        || agreeByTitle(other, one);
  }

  private static boolean agree(Map<String, String> words, String one, String other) {
    String full = words.get(one);
    return full != null && full.equals(words.get(other));
  }

  private static boolean agreeByTitle(String abbreviated, String full) {
    String title = TITLES.get(abbreviated);
    return (title != null && Text.folded(title).equals(full))
        || MORE_THAN_ONE.getOrDefault(abbreviated, Set.of()).contains(full);
  }
}
