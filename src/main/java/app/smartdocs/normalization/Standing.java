package app.smartdocs.normalization;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a value stands in a text. Accents, case and punctuation do not matter; a word may be
 * short for another ({@link Abbreviations}); of several pieces with commas between them each has to
 * stand there. Words have to follow each other as they do in the text, so that nothing new can be
 * put together of what is there.
 */
final class Standing {
  private static final Set<String> SAY_NOTHING =
      Set.of("cep", "num", "numero", "bairro", "cidade", "estado", "brasil", "sem", "das", "dos");

  private static final int LONGEST_NUMBER = 30;
  private static final String IN_NUMBER = "[ ./-]{0,3}";

  private final List<String> words;
  private final String plain;

  Standing(String text) {
    String folded = Text.folded(text);
    this.words = List.of(folded.split(" ", -1));
    this.plain = text.toLowerCase(Locale.ROOT);
  }

  /** Whether the words of each piece follow each other in the text. */
  boolean has(String value) {
    for (String piece : value.split("[,;]", -1)) {
      String folded = Text.folded(piece);
      if (folded.isEmpty() || !follows(List.of(folded.split(" ", -1)))) {
        return false;
      }
    }
    return true;
  }

  private boolean follows(List<String> wanted) {
    for (int from = 0; from + wanted.size() <= words.size(); from++) {
      if (standsAt(from, wanted)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAt(int from, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!Abbreviations.agree(words.get(from + i), wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a number stands in the text as a whole: not as a piece of a longer one, nor put
   * together of what commas or words keep apart. Zeros before it do not matter.
   */
  boolean hasNumber(String number) {
    String wanted = Text.folded(number).replace(" ", "").replaceFirst("^0+(?=.)", "");
    return !wanted.isEmpty()
        && wanted.length() <= LONGEST_NUMBER
        && Pattern.compile(
                "(?<![0-9][.-]?)0*"
                    + wanted.chars().mapToObj(Character::toString).collect(joining(IN_NUMBER))
                    + "(?!-?x\\b|[.-]?[0-9])")
            .matcher(plain)
            .find();
  }

  /** How many words with digits, of so many digits at least, stand in none of the values. */
  long leftNumbers(Collection<String> values, int digits) {
    List<String> known = values.stream().map(value -> value.replaceAll("\\D", "")).toList();
    return words.stream()
        .map(word -> word.replaceAll("\\D", ""))
        .filter(number -> number.length() >= digits)
        .filter(number -> known.stream().noneMatch(value -> value.contains(number)))
        .count();
  }

  /** How many words of three letters and more stand in none of the values. */
  long leftWords(Collection<String> values) {
    List<String> known =
        values.stream().flatMap(value -> Arrays.stream(Text.folded(value).split(" ", -1))).toList();
    return words.stream()
        .filter(word -> word.matches("[a-z]{3,}") && !SAY_NOTHING.contains(word))
        .filter(word -> known.stream().noneMatch(value -> Abbreviations.agree(word, value)))
        .count();
  }
}
