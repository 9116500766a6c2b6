package app.smartdocs.local.docintel.read;

import java.text.Normalizer;

/**
 * Letters that a font joins into one are spelled out, and accents are one character with theirs.
 */
final class Ligatures {
  private static final char FIRST = '\ufb00';
  private static final char LAST = '\ufb06';

  private Ligatures() {}

  static String spelledOut(String text) {
    boolean joined = text.chars().anyMatch(c -> c >= FIRST && c <= LAST);
    return Normalizer.normalize(text, joined ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
  }
}
