package app.smartdocs.certification.scoring;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an expected value is compared with the one that was read. */
public enum FieldType {
  /** Character by character, spaces at the ends aside. Expects a string. */
  EXACT,
  /** As words: accents, case, punctuation and spacing aside. Expects a string. */
  TEXT,
  /** By value. Expects a number. */
  NUMBER,
  /**
   * By value, to the cent; a currency that was read as another than BRL is wrong. Expects a number.
   */
  CURRENCY,
  /** The day. Expects {@code YYYY-MM-DD}. */
  DATE,
  /** As words, a small edit distance apart at most. Expects a string. */
  ADDRESS;

  /** As manifests and answers write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FieldType> of(String code) {
    return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
