package app.smartdocs.imports;

/** Ends the reading of a spreadsheet, saying what is wrong with it and what to do. */
public final class SheetRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final SheetRefusal refusal;

  SheetRefusedException(SheetRefusal refusal, String detail) {
    // An expected answer needs no stack trace.
    super(detail, null, false, false);
    this.refusal = refusal;
  }

  static SheetRefusedException damaged() {
    return new SheetRefusedException(
        SheetRefusal.DAMAGED_SPREADSHEET,
        "The spreadsheet is damaged. Open it, save it again, and import that.");
  }

  static SheetRefusedException tooLarge(String what) {
    return new SheetRefusedException(
        SheetRefusal.SPREADSHEET_TOO_LARGE, what + " Split it into several.");
  }

  static SheetRefusedException withoutRows() {
    return new SheetRefusedException(
        SheetRefusal.EMPTY_SHEET, "The spreadsheet has no rows. Choose another.");
  }

  static SheetRefusedException encrypted() {
    return new SheetRefusedException(
        SheetRefusal.ENCRYPTED_SPREADSHEET,
        "The spreadsheet is protected by a password. Save it without one.");
  }

  public SheetRefusal refusal() {
    return refusal;
  }
}
