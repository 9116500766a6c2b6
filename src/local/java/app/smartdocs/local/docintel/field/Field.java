package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.List;

/**
 * A field that was found.
 *
 * @param words where it stands; empty for arrays and objects, whose parts have their own
 * @param confidence 0 to 1, from the confidences of the words and the strength of the rule
 */
public record Field(FieldValue value, List<Word> words, double confidence) {
  public Field {
    words = List.copyOf(words);
  }
}
