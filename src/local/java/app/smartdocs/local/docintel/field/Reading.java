package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A value and where it stands.
 *
 * @param strength 0 to 1, what speaks for it; the words' own confidences are not in it
 */
record Reading<T>(T value, List<Word> words, double strength) {
  /** No value is written in more words than this: 12 de março de 2026, with two strays. */
  private static final int LONGEST = 7;

  /** No blank was seen between a label's colon and what follows. */
  private static final Pattern GLUED_LABEL = Pattern.compile("^\\p{L}[^\\s:]*:(?=\\S)");

  Reading {
    words = List.copyOf(words);
  }

  Reading<T> times(double factor) {
    return new Reading<>(value, words, strength * factor);
  }

  Field field(Function<T, FieldValue> type) {
    return new Field(type.apply(value), words, Confidence.of(words, strength));
  }

  /** Reads a value out of words; nothing if they hold none. */
  @FunctionalInterface
  interface Reader<T> {
    Optional<Reading<T>> read(List<Word> words);

    /** The first run of words that the parser takes, the longest from its beginning on. */
    static <T> Reader<T> ofRuns(Function<String, Optional<T>> parser) {
      return words -> {
        for (int from = 0; from < words.size(); from++) {
          for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
            List<Word> run = words.subList(from, to);
            Optional<T> value =
                parser.apply(GLUED_LABEL.matcher(Phrase.text(run)).replaceFirst(""));
            if (value.isPresent()) {
              return Optional.of(new Reading<>(value.get(), run, 1));
            }
          }
        }
        return Optional.empty();
      };
    }
  }
}
