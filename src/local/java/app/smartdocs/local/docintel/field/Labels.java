package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What fields are called on paper, in Portuguese and English. */
final class Labels {
  /** No label has more words than this. */
  private static final int LONGEST = 6;

  /**
   * @param words how many words the label takes up
   * @param strength how well it is spelt
   */
  record Match(String field, int words, double strength) {}

  private record Entry(String field, Spelling.Form form) {}

  private final List<Entry> entries = new ArrayList<>();

  private Labels(Map<String, List<String>> spellings) {
    spellings.forEach(
        (field, texts) ->
            texts.forEach(text -> entries.add(new Entry(field, Spelling.Form.of(text)))));
  }

  /**
   * The label that begins at the word: the best spelt, and of those the longest. A longer one that
   * is spelt worse may have swallowed the first word of its value.
   */
  Optional<Match> at(List<Word> words, int from) {
    Match best = null;
    for (int count = Math.min(LONGEST, words.size() - from); count > 0; count--) {
      List<Word> run = words.subList(from, from + count);
      Word last = run.get(count - 1);
      if (Spelling.plain(last.text()).isEmpty()) {
        continue; // a dash or a colon alone ends no label
      }
      String text = Phrase.text(run);
      int colon = last.text().indexOf(':');
      if (colon > 0 && colon < last.text().length() - 1) {
        text = text.substring(0, text.length() - (last.text().length() - colon));
      }
      Spelling.Form form = Spelling.Form.of(text);
      for (Entry entry : entries) {
        double likeness = form.likeness(entry.form());
        if (likeness > 0 && (best == null || likeness > best.strength())) {
          best = new Match(entry.field(), count, likeness);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** These, and those of the others besides. */
  Labels and(Labels others) {
    Labels all = new Labels(Map.of());
    all.entries.addAll(entries);
    all.entries.addAll(others.entries);
    return all;
  }

  /**
   * One field to a line, {@code name = spelling; spelling}; a line that begins with a blank goes on
   * with the one above.
   */
  static Labels parse(String text) {
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    for (String line : text.replaceAll("\n +", " ").strip().split("\n", -1)) {
      int equals = line.indexOf('=');
      spellings.put(
          line.substring(0, equals).strip(),
          Arrays.stream(line.substring(equals + 1).split(";", -1)).map(String::strip).toList());
    }
    return new Labels(spellings);
  }
}
