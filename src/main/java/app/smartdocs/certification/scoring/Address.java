package app.smartdocs.certification.scoring;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An address, made ready for comparing. */
final class Address {
  /** Addresses this far apart, with the same numbers, are the same: a letter, an abbreviation. */
  static final double DISTANCE = 0.15;

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  // "01310-100", "01310 100" and "01.310-100" are one number, and so is "1.234".
  private static final Pattern CEP = Pattern.compile("(?<!\\d)(\\d{5})\\s?-?\\s?(\\d{3})(?!\\d)");
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d)\\.(?=\\d{3}(?!\\d))");

  private final int[] letters;
  private final List<String> numbers;

  private Address(int[] letters, List<String> numbers) {
    this.letters = letters;
    this.numbers = numbers;
  }

  static Address of(String text) {
    String joined = CEP.matcher(GROUPS.matcher(text).replaceAll("")).replaceAll("$1$2");
    return new Address(
        Words.folded(text).codePoints().toArray(),
        NUMBER.matcher(joined).results().map(MatchResult::group).toList());
  }

  /** The share of letters that differ: Levenshtein's distance by the longer one's length. */
  double distance(Address other) {
    int longer = Math.max(letters.length, other.letters.length);
    return longer == 0 ? 0 : Rounded.four((double) Words.edits(letters, other.letters) / longer);
  }

  // Numbers one by one: as digits in a row, "1, apto 23" would be "12, apto 3". They come first,
  // for they tell most addresses apart at once.
  boolean isSame(Address other) {
    int most = (int) (DISTANCE * Math.max(letters.length, other.letters.length));
    return numbers.equals(other.numbers) && Words.edits(letters, other.letters, most) <= most;
  }
}
