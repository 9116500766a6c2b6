package app.smartdocs.local.docintel.read;

import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Word;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a cell, and what kind of thing they say. */
final class CellWords {
  /** Amounts, counts, shares and dates, as Brazil and as the rest of the world write them. */
  private static final Pattern NUMERIC =
      Pattern.compile("(R\\$|US\\$|\\$|€)?\\s*[-+(]?\\d[\\d.,/:\\-]*\\)?\\s*%?");

  private CellWords() {}

  /** Those whose middle is inside, in the order given. */
  static List<Word> inside(Box box, List<Word> words) {
    return words.stream()
        .filter(
            w ->
                w.box().centerX() > box.left()
                    && w.box().centerX() < box.right()
                    && w.box().centerY() > box.top()
                    && w.box().centerY() < box.bottom())
        .toList();
  }

  static boolean numeric(List<Word> words) {
    var text = String.join(" ", words.stream().map(Word::text).toList());
    return NUMERIC.matcher(text).matches();
  }
}
