package app.smartdocs.normalization;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What leads from the street to the door: flats, blocks, quadras and lots. */
final class Door {
  private static final Pattern AT_END =
      Pattern.compile(
          "(?iu)^(.*?)\\s+((?:(?:quadra|qd|qdra|lote|lt|casa|cs|apto|ap|apt|apartamento|bloco|bl|sala|sl|loja|lj)\\.?\\s*[A-Z]?\\d{0,5}[A-Z]?\\s*){1,4})$");
  private static final Pattern AFTER_NUMBER =
      Pattern.compile(
          "(?iu)^((?:n[º°o.]{0,2}\\s*)?\\d{1,6}[A-Z]?|s/n[º°o.]{0,2})\\s+(\\p{L}+\\.?\\s*.*)$");

  private static final String KIND =
      "(?:apto|apt|ap|apart|apartamento|bloco|blc|bl|casa|cs|sala|sl|conjunto|conj|cjto|cj|loja|lj|quadra|qdra|qd"
          + "|lote|lt|andar|and|torre|tr|box|galp[aã]o|unidade|unid|un|sobrado|sob)";
  private static final String WHICH = "(?:\\d{1,5}(?:[-/]?[A-Z])?|[A-Z]-?\\d{0,4})(?![\\p{L}\\d])";
  private static final Pattern USUAL =
      Pattern.compile(
          "(?iu)(?:(?:edif[ií]cio|edif|ed|condom[ií]nio|cond)\\.?\\s+(?:\\p{L}+\\s+){1,5}?)?"
              + "(?:"
              + KIND
              + "\\.?\\s*(?:n[º°.]\\s*)?"
              + WHICH
              + "[\\s/.-]*){1,5}(?:fundos|fds|frente)?|fundos|fds|frente|casa");

  private Door() {}

  /** Two pieces that stood in one. */
  record Split(String before, String door) {}

  /** "Rua T-30 Qd. 12 Lt. 5": the street's name, and the rest. */
  static Optional<Split> atEnd(String name) {
    return split(AT_END.matcher(name));
  }

  /** "123 apto 42": the number, and the rest. */
  static Optional<Split> afterNumber(String piece) {
    return split(AFTER_NUMBER.matcher(piece)).filter(split -> isOne(split.door()));
  }

  private static Optional<Split> split(Matcher matcher) {
    return matcher.matches()
        ? Optional.of(new Split(matcher.group(1).strip(), matcher.group(2)))
        : Optional.empty();
  }

  static boolean isOne(String piece) {
    String first = piece.split("[.\\s\\d]", 2)[0];
    return Abbreviations.complement(first).isPresent()
        && (piece.matches(".*\\d.*|(?iu).*\\b(fundos|fds|frente|casa|sobrado)\\b.*")
            || piece.matches("(?iu)\\p{L}+\\.?\\s+[A-Z]{1,2}"));
  }

  /** Whether nothing else stands in it: "apto 12 Centro" goes on, and "Casa Amarela" is none. */
  static boolean isUsual(String piece) {
    return USUAL.matcher(piece).matches();
  }

  /** "Ap. 42 Bl B" is "apto 42, bloco B". */
  static String written(String piece) {
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
}
