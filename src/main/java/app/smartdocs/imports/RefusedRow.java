package app.smartdocs.imports;

import java.util.Locale;

/**
 * A row that was not taken in; the others are.
 *
 * @param row as the spreadsheet numbers it
 * @param cell the one that is to blame, such as C17
 * @param detail what is wrong and what to do
 */
public record RefusedRow(int row, String cell, Reason reason, String detail) {
  /** Why a row is not taken in. */
  public enum Reason {
    UNREADABLE_CELL,
    TEXT_TOO_LONG,
    NOT_A_DATE,
    NOT_A_TIME;

    /** Its name in the API. */
    public String fieldName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
