package app.smartdocs.normalization;

import java.util.regex.Pattern;

/**
 * Texts that tell their reader what to do. No address and no document does; a model might obey,
 * with words that stand in the text and pass every other check.
 */
final class Instructions {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)\\b(ignore|ignorem|disregard|desconsider(e|em|ar)|instructions?|instru[cç][oõ]es|prompt"
              + "|respond[ae]|answer|devolv[ae]|retorne|return|output|assistant|system)\\b");

  private Instructions() {}

  static boolean in(String text) {
    return WORDS.matcher(text).find();
  }
}
