package app.smartdocs.local.docintel.field;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what was read with what was meant, in spite of lost accents and mistaken letters. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z0-9$#%]+");

  private Spelling() {}

  /** Upper case, no accents, no punctuation, no blanks: {@code Nº} and {@code n°} are NO. */
  static String plain(String text) {
    String upper = text.replace('º', 'o').replace('°', 'o').toUpperCase(Locale.ROOT);
    String bare = MARKS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFD)).replaceAll("");
    return NO_LETTERS.matcher(bare.replace('|', 'I')).replaceAll("");
  }

  /** The plain text with letters that look alike made one. */
  static String folded(String text) {
    return plain(text)
        .replace('0', 'O')
        .replace('Q', 'O')
        .replace('1', 'I')
        .replace('L', 'I')
        .replace('5', 'S')
        .replace('$', 'S')
        .replace('8', 'B');
  }

  /** A text in the two forms that are compared, as making them takes the time. */
  record Form(String plain, String folded) {
    static Form of(String text) {
      return new Form(Spelling.plain(text), Spelling.folded(text));
    }

    /**
     * How surely this was meant as the other: 1 when equal but for accents, case and punctuation,
     * less for look-alikes and for one mistaken letter in six, 0 when they differ by more.
     */
    double likeness(Form meant) {
      if (plain.equals(meant.plain)) {
        return 1;
      }
      if (folded.equals(meant.folded)) {
        return Confidence.LOOK_ALIKE;
      }
      int allowed = meant.folded.length() / 6;
      return allowed > 0 && distance(folded, meant.folded, allowed) <= allowed
          ? Confidence.MISSPELT
          : 0;
    }
  }

  /** Digits that were read as letters, set right; letters that stand for none are left. */
  static String digits(String text) {
    return text.replace('O', '0')
        .replace('o', '0')
        .replace('l', '1')
        .replace('I', '1')
        .replace('|', '1')
        .replace('S', '5')
        .replace('B', '8');
  }

  /** The Levenshtein distance; anything over {@code limit} may come back as more than it is. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
      }
      above = row;
    }
    return above[b.length()];
  }
}
