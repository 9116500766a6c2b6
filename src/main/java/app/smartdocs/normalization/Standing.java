package app.smartdocs.normalization;

import java.util.List;

/**
 * Whether a value stands in a text. Accents, case and punctuation do not matter; a word may be
 * short for another ({@link Abbreviations}); of several pieces with commas between them each has to
 * stand there. Words have to follow each other as they do in the text, so that nothing new can be
 * put together of what is there.
 */
final class Standing {
  private final List<String> words;
  private final String letters;

  Standing(String text) {
    String folded = Text.folded(text);
    this.words = List.of(folded.split(" ", -1));
    this.letters = folded.replace(" ", "");
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

  /** Whether the letters and digits of a number stand in the text, whatever stands between them. */
  boolean hasNumber(String number) {
    String folded = Text.folded(number).replace(" ", "");
    return !folded.isEmpty() && letters.contains(folded);
  }

  /** Whether one of these words stands in it. */
  boolean hasWord(String... any) {
    return List.of(any).stream().anyMatch(words::contains);
  }
}
