package app.smartdocs.local.openai;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param kind what
 * @param times how often it strikes before it is over, from 1
 * @param containing only requests whose rows contain this text; null for any
 * @param seconds of {@link Kind#THROTTLED}, {@link Kind#OVERLOADED} and {@link Kind#SLOW}
 */
public record ModelFault(Kind kind, int times, @Nullable String containing, int seconds) {
  public static ModelFault of(Kind kind, int times) {
    return new ModelFault(kind, times, null, 0);
  }

  public ModelFault onlyWith(String text) {
    return new ModelFault(kind, times, text, seconds);
  }

  public ModelFault forSeconds(int value) {
    return new ModelFault(kind, times, containing, value);
  }

  /** What goes wrong. */
  public enum Kind {
    /** 429, with a Retry-After. */
    THROTTLED,
    /** 429, since the account's quota is used up. */
    QUOTA,
    /** 500. */
    BROKEN,
    /** 503, with a Retry-After. */
    OVERLOADED,
    /** The connection is closed without an answer. */
    RESET,
    /** The answer comes late. */
    SLOW,
    /** The answer ends in the middle, for its length. */
    TRUNCATED,
    /** The model refuses. */
    REFUSAL,
    /** 400, from the filter of what is asked. */
    CONTENT_FILTER,
    /** The answer is no JSON. */
    NOT_JSON,
    /** The first row is left out. */
    ROW_MISSING,
    /** The first row is there twice. */
    ROW_TWICE,
    /** The first two rows have each other's answers. */
    SWAPPED,
    /** Every row has a city that stands nowhere. */
    INVENTED,
    /** It does what a row tells it to. */
    OBEDIENT
  }
}
