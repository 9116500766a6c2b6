package app.smartdocs.appointment;

import java.util.Locale;

/**
 * What a part was read as.
 *
 * @param confidence from 0 to 1
 */
public record PartValue(String text, double confidence, Source source) {
  public PartValue {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A part that is not there has no value.");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence is between 0 and 1: " + confidence);
    }
  }

  /** Who read it. */
  public enum Source {
    RULES,
    MODEL,
    PERSON;

    /** Its name in the API. */
    public String fieldName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
