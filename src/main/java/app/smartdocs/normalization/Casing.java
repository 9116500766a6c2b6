package app.smartdocs.normalization;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names in upper and lower case, where they were typed in one of the two alone. */
final class Casing {
  private static final Set<String> SMALL = Set.of("de", "da", "do", "das", "dos", "e");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern ROMAN = Pattern.compile("[IVX]{2,5}|I");

  private Casing() {}

  /** "RUA DAS FLORES" and "rua das flores" are "Rua das Flores"; "Rua dos Três Irmãos" stays. */
  static String named(String text) {
    boolean upper = text.equals(text.toUpperCase(Locale.ROOT));
    boolean lower = text.equals(text.toLowerCase(Locale.ROOT));
    return upper || lower ? WORD.matcher(text).replaceAll(word -> cased(word, text)) : text;
  }

  private static String cased(MatchResult word, String text) {
    String lower = word.group().toLowerCase(Locale.ROOT);
    if (SMALL.contains(lower) && word.start() > 0) {
      return lower;
    }
    boolean beforeDigit = word.end() < text.length() - 1 && text.charAt(word.end()) == '-';
    boolean roman = word.start() > 0 && ROMAN.matcher(word.group()).matches();
    if (roman || (beforeDigit && word.group().length() <= 2)) {
      return word.group();
    }
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
