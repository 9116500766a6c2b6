package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Line;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The phrases of one page and how they stand to each other; skew is taken out first. */
final class Layout {
  /** A gap this many times the height of the words parts two phrases. */
  private static final double COLUMN_GAP = 1.5;

  private final Page page;
  private final List<Phrase> phrases;
  private final List<List<Phrase>> rows;

  private Layout(Page page, List<Phrase> phrases) {
    this.page = page;
    this.phrases = phrases;
    this.rows = rowsOf(phrases);
  }

  static Layout of(Page page) {
    double slope = slope(page);
    List<Phrase> phrases = new ArrayList<>();
    for (Line line : page.lines()) {
      List<Word> words = new ArrayList<>();
      for (Word word : line.words()) {
        if (!words.isEmpty() && apart(words.get(words.size() - 1), word)) {
          phrases.add(phrase(words, slope));
          words = new ArrayList<>();
        }
        words.add(word);
      }
      phrases.add(phrase(words, slope));
    }
    return new Layout(page, List.copyOf(phrases));
  }

  Page page() {
    return page;
  }

  /** In reading order. */
  List<Phrase> phrases() {
    return phrases;
  }

  /** Phrases side by side, from top to bottom, each row from left to right. */
  List<List<Phrase>> rows() {
    return rows;
  }

  Optional<Phrase> rightOf(Phrase phrase) {
    return phrases.stream()
        .filter(other -> !other.equals(phrase) && phrase.sameRow(other))
        .filter(other -> other.box().left() >= phrase.box().right() - 0.3 * phrase.height())
        .min(Comparator.comparingDouble(other -> other.box().left()));
  }

  /**
   * The nearest phrase under it that begins with it or reaches under it, two lines away at most.
   */
  Optional<Phrase> below(Phrase phrase) {
    return phrases.stream()
        .filter(other -> !other.equals(phrase) && !phrase.sameRow(other))
        .filter(other -> other.box().centerY() > phrase.box().centerY())
        .filter(
            other ->
                other.box().top() - phrase.box().bottom()
                    < 1.3 * Math.max(phrase.height(), other.height()))
        .filter(other -> overlap(phrase, other))
        .min(
            Comparator.comparingDouble((Phrase other) -> other.box().top())
                .thenComparingDouble(other -> Math.abs(other.box().left() - phrase.box().left())));
  }

  /** Whether the two begin at the same edge. */
  static boolean aligned(Phrase phrase, Phrase other) {
    return Math.abs(phrase.box().left() - other.box().left())
        < 1.2 * Math.max(phrase.height(), other.height());
  }

  private static boolean overlap(Phrase phrase, Phrase other) {
    return aligned(phrase, other)
        || (other.box().left() < phrase.box().right() && other.box().right() > phrase.box().left());
  }

  private static boolean apart(Word left, Word right) {
    double height = Math.max(left.box().height(), right.box().height());
    return right.box().left() - left.box().right() > COLUMN_GAP * height;
  }

  private static Phrase phrase(List<Word> words, double slope) {
    return new Phrase(
        words,
        Box.around(
            words.stream()
                .map(Word::box)
                .map(
                    box -> {
                      double drop = slope * box.centerX();
                      return new Box(
                          box.left(), box.top() - drop, box.right(), box.bottom() - drop);
                    })
                .toList()));
  }

  /**
   * How far a line falls for each unit to the right: the median over the longer lines, as a word
   * with a descender is lower than its neighbours.
   */
  private static double slope(Page page) {
    double[] slopes =
        page.lines().stream()
            .filter(line -> line.words().size() >= 3)
            .filter(line -> line.box().width() > 8 * line.box().height())
            .mapToDouble(
                line -> {
                  Box first = line.words().get(0).box();
                  Box last = line.words().get(line.words().size() - 1).box();
                  return (last.centerY() - first.centerY()) / (last.centerX() - first.centerX());
                })
            .sorted()
            .toArray();
    if (slopes.length == 0) {
      return 0;
    }
    double median = slopes[slopes.length / 2];
    return Math.abs(median) < 0.2 ? median : 0;
  }

  private static List<List<Phrase>> rowsOf(List<Phrase> phrases) {
    List<List<Phrase>> rows = new ArrayList<>();
    phrases.stream()
        .sorted(Comparator.comparingDouble(phrase -> phrase.box().centerY()))
        .forEach(
            phrase -> {
              List<Phrase> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
              if (!last.isEmpty() && last.get(0).sameRow(phrase)) {
                last.add(phrase);
              } else {
                rows.add(new ArrayList<>(List.of(phrase)));
              }
            });
    rows.forEach(row -> row.sort(Comparator.comparingDouble(phrase -> phrase.box().left())));
    return rows;
  }
}
