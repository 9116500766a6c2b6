package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole text, lines joined by line feeds, and where in it each word stands. A word is found by
 * identity: the same text at the same place may well be two words.
 */
final class ContentText {
  /**
   * A stretch of the text, in UTF-16 units.
   *
   * @param end the first position after it
   */
  record Stretch(int start, int end) {}

  private final String text;
  private final IdentityHashMap<Word, Stretch> places = new IdentityHashMap<>();
  private final StringIndexType unit;

  ContentText(List<Page> pages, StringIndexType unit) {
    this.unit = unit;
    StringBuilder content = new StringBuilder();
    for (Page page : pages) {
      for (Line line : page.lines()) {
        char separator = '\n';
        for (Word word : line.words()) {
          if (!content.isEmpty()) {
            content.append(separator);
          }
          places.put(word, new Stretch(content.length(), content.length() + word.text().length()));
          content.append(word.text());
          separator = ' ';
        }
      }
    }
    this.text = content.toString();
  }

  String text() {
    return text;
  }

  /** The fewest stretches that hold these words and no others, in the order of the text. */
  List<Stretch> stretches(Collection<Word> words) {
    List<Stretch> sorted =
        words.stream()
            .map(this::place)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparingInt(Stretch::start))
            .toList();
    List<Stretch> merged = new ArrayList<>();
    for (Stretch next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && next.start() <= merged.get(last).end() + 1) {
        merged.set(
            last,
            new Stretch(merged.get(last).start(), Math.max(merged.get(last).end(), next.end())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  // None for a word that stands in no line, such as one that a table's reader made up.
  private @Nullable Stretch place(Word word) {
    return places.get(word);
  }

  /** What those words say: their stretches, joined by blanks. */
  String content(Collection<Word> words) {
    List<Stretch> stretches = stretches(words);
    return stretches.isEmpty()
        ? words.stream().map(Word::text).collect(Collectors.joining(" "))
        : stretches.stream().map(this::at).collect(Collectors.joining(" "));
  }

  private String at(Stretch stretch) {
    return text.substring(stretch.start(), stretch.end());
  }

  /** Where it begins, in the unit that was asked for. */
  int offset(Stretch stretch) {
    return unit.length(text, 0, stretch.start());
  }

  /** How long it is, in the unit that was asked for. */
  int length(Stretch stretch) {
    return unit.length(text, stretch.start(), stretch.end());
  }
}
