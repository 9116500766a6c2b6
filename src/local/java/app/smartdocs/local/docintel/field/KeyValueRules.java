package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.field.LabelledValues.Labelled;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pairs of a label and what stands at it, by layout: on one line after a colon, to the right of a
 * known label, below small print. Labels need not be known where a colon or the print tells them.
 */
final class KeyValueRules {
  private static final Labels KNOWN =
      InvoiceLabels.LABELS.and(IdentityLabels.LABELS).and(ReceiptLabels.LABELS);
  private static final int LONGEST_KEY = 6;
  private static final Pattern AFTER_COLON = Pattern.compile("\\p{L}[^:]*:\\S.*");
  private static final Pattern TIME_OR_LINK = Pattern.compile(".*\\d:\\d.*|.*://.*");

  private final Layout layout;
  private final LabelledValues labels;
  private final Set<Word> used = new HashSet<>();
  private final List<KeyValue> pairs = new ArrayList<>();

  private KeyValueRules(Layout layout, List<Word> items) {
    this.layout = layout;
    this.labels = new LabelledValues(layout, KNOWN, items);
    used.addAll(items);
  }

  /** In reading order of the keys, page by page. */
  static List<KeyValue> read(List<Page> pages) {
    List<KeyValue> pairs = new ArrayList<>();
    for (Page page : pages) {
      Layout layout = Layout.of(page);
      MoneyReader money =
          MoneyReader.of(layout.phrases().stream().flatMap(p -> p.words().stream()).toList());
      pairs.addAll(
          new KeyValueRules(layout, InvoiceItems.on(List.of(layout), money).words()).pairs());
    }
    return pairs;
  }

  private List<KeyValue> pairs() {
    for (Phrase phrase : layout.phrases()) {
      if (free(phrase) && !colons(phrase)) {
        boolean capital = !Character.isLowerCase(phrase.text().charAt(0));
        boolean paired = capital && (known(phrase) || caption(phrase) || total(phrase));
        if (capital && !paired) {
          lonely(phrase);
        }
      }
    }
    return pairs;
  }

  /** {@code Data: 12/06/2026 Hora: 18:47}: each colon ends a key. */
  private boolean colons(Phrase phrase) {
    List<Word> words = phrase.words();
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      if (endsKey(words.get(i)) && isKey(words.subList(from, i + 1))) {
        ends.add(i);
        from = i + 1;
      } else if (endsKey(words.get(i)) && !ends.isEmpty()) {
        ends.add(i);
        from = i + 1;
      }
    }
    if (ends.isEmpty()) {
      return false;
    }
    int start = 0;
    for (int n = 0; n < ends.size(); n++) {
      int end = ends.get(n);
      int next = n + 1 < ends.size() ? keyStart(words, end + 1, ends.get(n + 1)) : words.size();
      List<Word> key = words.subList(start, end + 1);
      boolean glued = AFTER_COLON.matcher(words.get(end).text()).matches();
      List<Word> value = glued ? words.subList(end, next) : words.subList(end + 1, next);
      if (value.isEmpty()) {
        Optional<Phrase> beside = n + 1 == ends.size() ? beside(phrase) : Optional.empty();
        add(
            key,
            beside.map(Phrase::words).orElse(List.of()),
            beside.isPresent() ? Confidence.TO_THE_RIGHT : Confidence.BY_PLACE);
      } else {
        add(key, value, Confidence.SAME_PHRASE);
      }
      start = next;
    }
    return true;
  }

  /** Where the next key begins: at a known label, or one word before its colon. */
  private int keyStart(List<Word> words, int from, int end) {
    for (int i = from; i < end; i++) {
      Optional<Labels.Match> match = KNOWN.at(words, i);
      if (match.isPresent() && i + match.get().words() == end + 1) {
        return i;
      }
    }
    return end;
  }

  private static boolean endsKey(Word word) {
    String text = word.text();
    return (text.endsWith(":") || AFTER_COLON.matcher(text).matches())
        && !TIME_OR_LINK.matcher(text).matches();
  }

  /** A key is short, has letters and begins with a capital. */
  private static boolean isKey(List<Word> words) {
    return words.size() <= LONGEST_KEY
        && words.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isLetter))
        && !Character.isLowerCase(words.get(0).text().charAt(0));
  }

  /** The value right of a key, or else close below it. */
  private Optional<Phrase> beside(Phrase phrase) {
    return layout
        .rightOf(phrase)
        .filter(this::mayBeValue)
        .or(
            () ->
                layout
                    .below(phrase)
                    .filter(this::mayBeValue)
                    .filter(below -> Layout.aligned(phrase, below))
                    .filter(below -> close(phrase, below)));
  }

  private boolean known(Phrase phrase) {
    Optional<Labelled> label =
        labels.all().stream()
            .filter(found -> found.phrase().equals(phrase) && found.rest().isEmpty())
            .findFirst();
    if (label.isEmpty()) {
      return false;
    }
    Optional<Phrase> below = layout.below(phrase).filter(this::mayBeValue);
    Optional<Phrase> right = layout.rightOf(phrase).filter(this::mayBeValue);
    if (below.isPresent() && LabelledValues.isCaption(phrase, below.get())) {
      return add(phrase.words(), paragraph(below.get()), Confidence.UNDER_CAPTION);
    }
    if (right.isPresent() && right.get().hasDigits()) {
      return add(phrase.words(), right.get().words(), Confidence.TO_THE_RIGHT);
    }
    return below.filter(value -> Layout.aligned(phrase, value) && close(phrase, value)).isPresent()
        && add(phrase.words(), paragraph(below.get()), Confidence.BELOW);
  }

  /** Small print over larger print that begins at the same edge. */
  private boolean caption(Phrase phrase) {
    boolean label =
        phrase.words().size() <= LONGEST_KEY && phrase.hasLetters() && !phrase.hasDigits();
    Optional<Phrase> below =
        layout
            .below(phrase)
            .filter(this::mayBeValue)
            .filter(value -> LabelledValues.isCaption(phrase, value))
            .filter(value -> value.box().top() - phrase.box().bottom() < 0.9 * value.height());
    return label
        && below.isPresent()
        && add(phrase.words(), paragraph(below.get()), Confidence.BY_PLACE);
  }

  /** A value that goes on in the lines right under it. */
  private List<Word> paragraph(Phrase first) {
    List<Word> words = new ArrayList<>(first.words());
    Phrase above = first;
    while (true) {
      Phrase line = above;
      Optional<Phrase> next =
          layout
              .below(line)
              .filter(this::mayBeValue)
              .filter(under -> Layout.aligned(first, under) && close(line, under))
              .filter(under -> Math.abs(under.height() - first.height()) < 0.25 * first.height());
      if (next.isEmpty()) {
        return words;
      }
      words.addAll(next.get().words());
      above = next.get();
    }
  }

  private static boolean close(Phrase above, Phrase below) {
    return below.box().top() - above.box().bottom() < 0.8 * below.height();
  }

  /** A known label that goes on with a remark, {@code Impostos (12%)}, and an amount beside it. */
  private boolean total(Phrase phrase) {
    boolean label = labels.isLabel(phrase) && phrase.words().size() <= LONGEST_KEY;
    Optional<Phrase> right =
        layout
            .rightOf(phrase)
            .filter(this::mayBeValue)
            .filter(value -> value.text().matches("(?:R[$S] ?|[$€£] ?)?-?[\\d.,]+"));
    return label
        && right.isPresent()
        && add(phrase.words(), right.get().words(), Confidence.TO_THE_RIGHT);
  }

  /** A known label in small print with nothing at it: its value was left blank. */
  private void lonely(Phrase phrase) {
    labels.all().stream()
        .filter(label -> label.phrase().equals(phrase))
        .filter(label -> label.rest().isEmpty() && !label.field().startsWith("#"))
        .filter(label -> label.strength() > Confidence.MISSPELT)
        .findFirst()
        .ifPresent(label -> add(phrase.words(), List.of(), label.strength() * Confidence.BY_PLACE));
  }

  private boolean mayBeValue(Phrase phrase) {
    return free(phrase)
        && !labels.isLabel(phrase)
        && phrase.words().stream().noneMatch(KeyValueRules::endsKey);
  }

  private boolean free(Phrase phrase) {
    return phrase.words().stream().noneMatch(used::contains);
  }

  private boolean add(List<Word> key, List<Word> value, double strength) {
    used.addAll(key);
    used.addAll(value);
    List<Word> all = new ArrayList<>(key);
    all.addAll(value);
    pairs.add(new KeyValue(key, value, Confidence.of(all, strength)));
    return true;
  }
}
