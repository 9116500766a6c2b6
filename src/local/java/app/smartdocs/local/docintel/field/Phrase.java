package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Word;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that follow one another with no gap wider than a blank or two.
 *
 * @param box where they would stand if the page were not skewed
 */
record Phrase(List<Word> words, Box box) {
  Phrase {
    words = List.copyOf(words);
  }

  String text() {
    return text(words);
  }

  static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** The median of the words', as one with an accent and a cedilla is taller than the print. */
  double height() {
    return words.stream()
        .mapToDouble(word -> word.box().height())
        .sorted()
        .skip((words.size() - 1) / 2)
        .findFirst()
        .orElse(0);
  }

  boolean sameRow(Phrase other) {
    return Math.abs(box.centerY() - other.box.centerY())
        < 0.55 * Math.max(box.height(), other.box.height());
  }

  boolean hasLetters() {
    return words.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isLetter));
  }

  boolean hasDigits() {
    return words.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isDigit));
  }
}
