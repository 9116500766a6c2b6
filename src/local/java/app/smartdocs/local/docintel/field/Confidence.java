package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.List;

/**
 * How sure a rule is. A field's confidence is the mean of its words' confidences times the strength
 * of each step that led to it: how well the label was spelt, where the value stood to it, and what
 * speaks for the value itself.
 */
final class Confidence {
  // How well a label was spelt; 1 when it is the label but for accents and case.
  static final double LOOK_ALIKE = 0.97;
  static final double MISSPELT = 0.9;

  // Where the value stands to its label.
  static final double SAME_PHRASE = 1;
  static final double TO_THE_RIGHT = 0.97;
  static final double UNDER_CAPTION = 0.97;
  static final double BELOW = 0.9;

  // What was found with no label.
  static final double BY_PLACE = 0.8;
  static final double BY_SHAPE = 0.7;
  static final double BY_CHECK_DIGITS = 0.9;

  // A number whose check digits are wrong was misread, or is no such number.
  static final double WRONG_CHECK_DIGITS = 0.5;

  private Confidence() {}

  /** Between 0 and 1, to three decimals; 0 with no words. */
  static double of(List<Word> words, double strength) {
    double mean = words.stream().mapToDouble(Word::confidence).average().orElse(0);
    return rounded(mean * strength);
  }

  /** The mean over parts, for arrays, objects and documents. */
  static double mean(List<Field> parts) {
    return rounded(parts.stream().mapToDouble(Field::confidence).average().orElse(0));
  }

  private static double rounded(double value) {
    return Math.round(Math.min(Math.max(value, 0), 1) * 1000) / 1000.0;
  }
}
