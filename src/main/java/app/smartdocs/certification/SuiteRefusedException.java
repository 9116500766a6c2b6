package app.smartdocs.certification;

import org.jspecify.annotations.Nullable;

/** A suite that is not taken, with where in it the trouble is; nothing of it is kept. */
public final class SuiteRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  public SuiteRefusedException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Why not. */
  public enum Reason {
    NOT_AN_ARCHIVE,
    UNSAFE_NAME,
    DUPLICATE_NAME,
    TOO_LARGE,
    NESTED_ARCHIVE,
    NO_MANIFEST,
    INVALID_MANIFEST,
    UNKNOWN_FILE,
    MISSING_FILE,
    UNREADABLE_DOCUMENT,
    INVALID_LABEL,
    FIELD_WITHOUT_LABEL,
    EMPTY_SUITE,
    INVALID_THRESHOLD
  }

  /** At a line of the manifest, and a name in it. */
  static SuiteRefusedException at(Reason reason, int line, @Nullable String name, String detail) {
    return new SuiteRefusedException(
        reason, "manifest.jsonl, line " + line + (name == null ? "" : ", " + name) + ": " + detail);
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
