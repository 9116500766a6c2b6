package app.smartdocs.function.http;

import app.smartdocs.certification.SuiteRefusedException;
import app.smartdocs.imports.SheetRefusal;
import app.smartdocs.imports.SheetRefusedException;
import app.smartdocs.intake.Refusal;
import app.smartdocs.intake.RefusedException;
import java.util.Locale;

/** Refusals as problems: a status and a title for each, and its name as the code. */
public final class Refusals {
  private Refusals() {}

  /** Of a document. */
  static Problem problem(RefusedException refused) {
    Refusal refusal = refused.refusal();
    return Problem.of(
        status(refusal), refusal.name().toLowerCase(Locale.ROOT), title(refusal), refused.detail());
  }

  /** Of a spreadsheet. */
  public static Problem problem(SheetRefusedException refused) {
    SheetRefusal refusal = refused.refusal();
    return Problem.of(
        switch (refusal) {
          case SPREADSHEET_TOO_LARGE -> 413;
          case NOT_A_SPREADSHEET -> 415;
          case EMPTY_SHEET, DAMAGED_SPREADSHEET, ENCRYPTED_SPREADSHEET, MISSING_COLUMNS -> 422;
        },
        refusal.name().toLowerCase(Locale.ROOT),
        switch (refusal) {
          case EMPTY_SHEET -> "Nothing to import";
          case NOT_A_SPREADSHEET -> "Not a spreadsheet";
          case DAMAGED_SPREADSHEET -> "The spreadsheet is damaged";
          case ENCRYPTED_SPREADSHEET -> "The spreadsheet is locked";
          case SPREADSHEET_TOO_LARGE -> "The spreadsheet is too large";
          case MISSING_COLUMNS -> "Columns are missing";
        },
        String.valueOf(refused.getMessage()));
  }

  /** A suite that was not taken. */
  public static Problem problem(SuiteRefusedException refused) {
    SuiteRefusedException.Reason reason = refused.reason();
    SuiteRefusedException.Place place = refused.place();
    return Problem.of(
            switch (reason) {
              case SUITE_OUTDATED -> 409;
              case TOO_LARGE -> 413;
              case NOT_AN_ARCHIVE -> 415;
              default -> 422;
            },
            reason.name().toLowerCase(Locale.ROOT),
            reason == SuiteRefusedException.Reason.SUITE_OUTDATED
                ? "The suite has changed"
                : "The suite was not taken",
            refused.getMessage())
        .at(place.line(), place.name(), place.field());
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case EMPTY_FILE,
          INVALID_MODEL,
          UNKNOWN_MODEL,
          INVALID_PAGES,
          INVALID_FILENAME,
          INVALID_SIZE,
          INVALID_IDEMPOTENCY_KEY ->
          400;
      case UPLOAD_NOT_FOUND -> 404;
      case NOT_UPLOADED, COMPLETION_UNDER_WAY, IDEMPOTENCY_KEY_REUSED, MODEL_NOT_CERTIFIED -> 409;
      case UPLOAD_EXPIRED -> 410;
      case FILE_TOO_LARGE -> 413;
      case UNSUPPORTED_TYPE, MODEL_CANNOT_READ_TYPE -> 415;
      case DAMAGED_FILE, ENCRYPTED_FILE, TOO_MANY_PAGES, PAGES_OUT_OF_RANGE -> 422;
      case ALLOWANCE_USED_UP -> 429;
    };
  }

  private static String title(Refusal refusal) {
    return switch (refusal) {
      case EMPTY_FILE -> "The file is empty";
      case FILE_TOO_LARGE -> "The file is too large";
      case UNSUPPORTED_TYPE -> "Not a document that can be read";
      case DAMAGED_FILE -> "The file is damaged";
      case ENCRYPTED_FILE -> "The file is locked";
      case TOO_MANY_PAGES -> "Too many pages";
      case INVALID_MODEL -> "Not a model id";
      case UNKNOWN_MODEL -> "No such model";
      case MODEL_CANNOT_READ_TYPE -> "The model can't read this type";
      case INVALID_PAGES -> "Not a list of pages";
      case PAGES_OUT_OF_RANGE -> "The document has fewer pages";
      case INVALID_FILENAME -> "Not a file name";
      case INVALID_SIZE -> "Not a size";
      case INVALID_IDEMPOTENCY_KEY -> "Not an idempotency key";
      case IDEMPOTENCY_KEY_REUSED -> "The key was used for something else";
      case UPLOAD_NOT_FOUND -> "Not found";
      case NOT_UPLOADED -> "Nothing has arrived";
      case COMPLETION_UNDER_WAY -> "Being completed";
      case UPLOAD_EXPIRED -> "The upload expired";
      case ALLOWANCE_USED_UP -> "Enough for today";
      case MODEL_NOT_CERTIFIED -> "The model is not certified";
    };
  }
}
