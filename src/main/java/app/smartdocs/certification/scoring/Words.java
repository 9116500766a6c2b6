package app.smartdocs.certification.scoring;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts for comparing, and how far two are apart. */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** Without accents, case and punctuation, words apart by one space. */
  static String folded(String text) {
    String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return BETWEEN.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Each word as a number; the same word has the same one in all texts with these numbers. */
  static int[] numbered(String text, Map<String, Integer> numbers) {
    return Stream.of(folded(text).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .mapToInt(word -> numbers.computeIfAbsent(word, unknown -> numbers.size()))
        .toArray();
  }

  /** The share of an expected text's words that differ, at most all of them. */
  static double errors(String expected, String read) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] wanted = numbered(expected, numbers);
    int[] found = numbered(read, numbers);
    if (wanted.length == 0) {
      return 0;
    }
    // Twice as many words as expected are all wrong, whatever comes after them.
    int[] some = Arrays.copyOf(found, Math.min(found.length, 2 * wanted.length));
    return Math.min(1.0, (double) edits(wanted, some) / wanted.length);
  }

  /** Levenshtein's distance: insertions, deletions and replacements, each for one. */
  static int edits(int[] one, int[] other) {
    return edits(one, other, Integer.MAX_VALUE);
  }

  /**
   * The same, up to a bound.
   *
   * @return more than {@code most} as soon as that is certain, however many there are
   */
  static int edits(int[] one, int[] other, int most) {
    if (Math.abs(one.length - other.length) > most) {
      return Math.abs(one.length - other.length);
    }
    // What both begin and end with alike is no edit.
    int shorter = Math.min(one.length, other.length);
    int start = 0;
    while (start < shorter && one[start] == other[start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && one[one.length - 1 - end] == other[other.length - 1 - end]) {
      end++;
    }
    int[] a = Arrays.copyOfRange(one, start, one.length - end);
    int[] b = Arrays.copyOfRange(other, start, other.length - end);
    int[] row = new int[b.length + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      int left = i;
      int least = i;
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = a[i - 1] == b[j - 1] ? diagonal : diagonal + 1;
        diagonal = row[j];
        left = Math.min(replaced, Math.min(diagonal, left) + 1);
        row[j] = left;
        least = Math.min(least, left);
      }
      if (least > most) {
        return least;
      }
    }
    return row[b.length];
  }
}
