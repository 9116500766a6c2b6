package app.smartdocs.normalization;

import java.util.Locale;

/** What speaks against a reading; with one, a person is to look at it. */
public enum Doubt {
  /** The model named something that does not stand in the text; it was left out. */
  INVENTED,
  /** A number is given as a CPF, and its check digits do not fit. */
  CPF_CHECK_DIGITS,
  /** The CEP lies in another state. */
  CEP_STATE,
  /** Something is missing that every address or document has. */
  INCOMPLETE,
  /** Numbers or several words of the text stand in no part. */
  LEFT_OVER,
  /** Nothing could be read. */
  UNREADABLE,
  /** The text tells its reader what to do; no model is asked. */
  INSTRUCTIONS,
  /** The rules are not sure, and there is no model to ask. */
  UNCERTAIN;

  /** Its name in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
