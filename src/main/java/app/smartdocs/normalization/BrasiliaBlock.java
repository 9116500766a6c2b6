package app.smartdocs.normalization;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for a street in Brasília: a sector's letters, a number, and the block, conjunto or
 * lot in it.
 *
 * @param street as it is usually written: "SQS 308 Bloco C"
 * @param door what leads from there to the door
 * @param isUsual whether it has that form and nothing else
 */
record BrasiliaBlock(String street, Optional<String> door, boolean isUsual) {
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?iu)^(SQSW|SQNW|SQS|SQN|SHIS|SHIN|SHCGN|SHCES|CLSW|CLNW|CLS|CLN|QNM|QNN|QNL|QNJ|QNG|QNE|QND|QNF|QNO|QNP|QSA|QSB|QSC|QSD|QSE|QSF|QI|QL|QE|QR|QS|QC|QN|SCS|SCN|SGAS|SGAN|SRTVS|SIG|SIA|SMPW|SMDB)\\s+\\d.*");
  private static final String PLACE = "(bloco|bl|conjunto|conj|cj|quadra|qd|lote|lt)\\.?";
  private static final Pattern MORE = Pattern.compile("(?iu)" + PLACE + "\\s*\\S{1,4}");
  private static final Pattern USUAL =
      Pattern.compile(
          "(?iu)(?!SQ[A-Z]{1,2} \\d+$)[A-Z]{2,5} \\d{1,3}( " + PLACE + " ?[A-Z0-9]{1,3}){0,3}");
  private static final Pattern DOOR =
      Pattern.compile(
          "(?iu)^(.*?)\\s+((?:apto|ap|apt|apartamento|casa|cs|sala|sl|loja|lj)\\.?\\s*\\S{1,6})$");

  /**
   * Takes one from the beginning of an address's pieces; empty, with nothing taken, if none is
   * there.
   */
  static Optional<BrasiliaBlock> take(List<String> pieces) {
    if (!BEGIN.matcher(pieces.get(0)).matches()) {
      return Optional.empty();
    }
    StringBuilder all = new StringBuilder(pieces.remove(0));
    while (!pieces.isEmpty() && MORE.matcher(pieces.get(0)).matches()) {
      all.append(' ').append(pieces.remove(0));
    }
    Matcher door = DOOR.matcher(all);
    boolean hasDoor = door.matches();
    String block = hasDoor ? door.group(1) : all.toString();
    return Optional.of(
        new BrasiliaBlock(
            written(block),
            hasDoor ? Optional.of(Door.written(door.group(2))) : Optional.empty(),
            USUAL.matcher(block).matches()));
  }

  private static String written(String block) {
    StringBuilder text = new StringBuilder();
    for (String word : block.replaceAll("\\.\\s*", " ").strip().split("\\s+", -1)) {
      String full =
          Abbreviations.complement(word).map(Casing::named).orElse(word.toUpperCase(Locale.ROOT));
      text.append(text.length() == 0 ? "" : " ").append(full);
    }
    return text.toString();
  }
}
