package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The labels on a page with what may be their values: the rest of the phrase, the phrase to the
 * right, the phrase below.
 */
final class LabelledValues {
  /**
   * A label on the page.
   *
   * @param rest the words of the phrase after the label
   */
  record Labelled(
      String field, Phrase phrase, List<Word> label, List<Word> rest, double strength) {}

  private final Layout layout;
  private final Labels labels;
  private final Set<Word> outside;
  private final List<Labelled> found = new ArrayList<>();
  private final Set<Phrase> labelled = new HashSet<>();

  /** Words in {@code outside} are neither labels nor values: those of a table of items, say. */
  LabelledValues(Layout layout, Labels labels, Collection<Word> outside) {
    this.layout = layout;
    this.labels = labels;
    this.outside = new HashSet<>(outside);
    for (Phrase phrase : layout.phrases()) {
      if (this.outside.contains(phrase.words().get(0))) {
        continue;
      }
      labels
          .at(phrase.words(), 0)
          .ifPresent(
              match -> {
                found.add(
                    new Labelled(
                        match.field(),
                        phrase,
                        phrase.words().subList(0, match.words()),
                        rest(phrase.words(), match.words()),
                        match.strength()));
                labelled.add(phrase);
                inside(phrase, match.words());
              });
    }
  }

  /** Further labels in one phrase, which a colon ends: {@code Data: 12/06 Hora: 18:47}. */
  private void inside(Phrase phrase, int from) {
    for (int i = from; i < phrase.words().size(); i++) {
      Optional<Labels.Match> match = labels.at(phrase.words(), i);
      if (match.isPresent()) {
        int end = i + match.get().words();
        if (phrase.words().get(end - 1).text().contains(":")) {
          found.add(
              new Labelled(
                  match.get().field(),
                  phrase,
                  phrase.words().subList(i, end),
                  rest(phrase.words(), end),
                  match.get().strength()));
          i = end - 1;
        }
      }
    }
  }

  Layout layout() {
    return layout;
  }

  List<Labelled> all() {
    return found;
  }

  boolean isLabel(Phrase phrase) {
    return labelled.contains(phrase);
  }

  /** The most certain value of a field; of equals the first, or the last where totals stand. */
  <T> Optional<Reading<T>> value(
      String field, Reading.Reader<T> reader, boolean last, Predicate<Labelled> where) {
    List<Reading<T>> readings = new ArrayList<>();
    for (Labelled label : found) {
      if (label.field().equals(field) && where.test(label)) {
        value(label, reader).ifPresent(readings::add);
      }
    }
    // The first of equals is kept by a strict comparison, the last by a lax one.
    return readings.stream()
        .reduce(
            (best, next) ->
                next.strength() > best.strength() || (last && next.strength() == best.strength())
                    ? next
                    : best);
  }

  <T> Optional<Reading<T>> value(Labelled label, Reading.Reader<T> reader) {
    List<Word> rest = label.rest();
    if (!rest.isEmpty()) {
      Optional<Reading<T>> here = reader.read(rest);
      if (here.isPresent()) {
        return here.map(reading -> reading.times(label.strength() * Confidence.SAME_PHRASE));
      }
      if (!onlyARemark(rest)) {
        return Optional.empty(); // "Total de impostos" is no "Total"
      }
    }
    Optional<Reading<T>> right =
        neighbour(layout.rightOf(label.phrase()))
            .flatMap(phrase -> reader.read(phrase.words()))
            .map(reading -> reading.times(label.strength() * Confidence.TO_THE_RIGHT));
    Optional<Phrase> under = neighbour(layout.below(label.phrase()));
    boolean caption = under.isPresent() && isCaption(label.phrase(), under.get());
    Optional<Reading<T>> below =
        under
            .flatMap(phrase -> reader.read(phrase.words()))
            .map(
                reading ->
                    reading.times(
                        label.strength()
                            * (caption ? Confidence.UNDER_CAPTION : Confidence.BELOW)));
    return caption ? below.or(() -> right) : right.or(() -> below);
  }

  /** The lines under a label, as long as they follow closely and begin at one edge. */
  List<Phrase> linesBelow(Labelled label, int most) {
    List<Phrase> lines = new ArrayList<>();
    Phrase above = label.phrase();
    while (lines.size() < most) {
      Optional<Phrase> next = neighbour(layout.below(above));
      if (next.isEmpty() || !Layout.aligned(above, next.get())) {
        break;
      }
      lines.add(next.get());
      above = next.get();
    }
    return lines;
  }

  /** Whether the phrase is small print over what it names. */
  static boolean isCaption(Phrase label, Phrase value) {
    return value.height() > 1.15 * label.height() && Layout.aligned(label, value);
  }

  private Optional<Phrase> neighbour(Optional<Phrase> phrase) {
    return phrase.filter(other -> !isLabel(other) && !outside.contains(other.words().get(0)));
  }

  /** Whether the words say nothing: a currency, a rate, something in brackets. */
  private static boolean onlyARemark(List<Word> words) {
    String text = Phrase.text(words);
    return text.matches("[-:.\\s]*(?:\\(.*\\)|R[$S5]|[$€]|[0-9,.]+ ?%|[-:.\\s])*[-:.\\s]*");
  }

  private List<Word> rest(List<Word> words, int from) {
    // What was glued to the label's colon is the value's first word too.
    Word last = words.get(from - 1);
    int colon = last.text().indexOf(':');
    boolean glued = colon > 0 && colon < last.text().length() - 1;
    int start = glued ? from - 1 : from;
    while (start < words.size() && Spelling.plain(words.get(start).text()).isEmpty()) {
      start++;
    }
    int end = words.size();
    for (int i = from; i < words.size(); i++) {
      Optional<Labels.Match> next = labels.at(words, i);
      if (next.isPresent() && words.get(i + next.get().words() - 1).text().contains(":")) {
        end = i;
        break;
      }
    }
    return start < end ? words.subList(start, end) : List.of();
  }
}
