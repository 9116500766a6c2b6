package app.smartdocs.imports;

/** Why a spreadsheet was not taken in. */
public enum SheetRefusal {
  EMPTY_SHEET,
  NOT_A_SPREADSHEET,
  DAMAGED_SPREADSHEET,
  ENCRYPTED_SPREADSHEET,
  SPREADSHEET_TOO_LARGE,
  MISSING_COLUMNS
}
