package app.smartdocs.certification.scoring;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts for comparing, and how far two are apart. */
final class Words {
  private Words() {}

  /** Without accents, case and punctuation, words apart by one space. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  static List<String> of(String text) {
    return Stream.of(folded(text).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /** The share of letters that differ: Levenshtein's distance by the longer one's length. */
  static double distance(String one, String other) {
    List<Integer> a = one.codePoints().boxed().toList();
    List<Integer> b = other.codePoints().boxed().toList();
    int longer = Math.max(a.size(), b.size());
    return longer == 0 ? 0 : (double) edits(a, b) / longer;
  }

  /** Levenshtein's distance: insertions, deletions and replacements, each for one. */
  static int edits(List<?> one, List<?> other) {
    int[] row = new int[other.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.size()];
  }
}
