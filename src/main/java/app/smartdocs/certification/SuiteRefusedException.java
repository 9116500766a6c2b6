package app.smartdocs.certification;

import org.jspecify.annotations.Nullable;

/** A suite that is not taken, with where in it the trouble is; nothing of it is kept. */
public final class SuiteRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final transient Place place;
  private final String detail;

  public SuiteRefusedException(Reason reason, String detail) {
    this(reason, Place.UNKNOWN, detail);
  }

  private SuiteRefusedException(Reason reason, Place place, String detail) {
    // An expected answer needs no stack trace.
    super(place.before(detail), null, false, false);
    this.reason = reason;
    this.place = place;
    this.detail = detail;
  }

  /** Why not. */
  public enum Reason {
    NOT_AN_ARCHIVE,
    DAMAGED_ARCHIVE,
    ENCRYPTED_ARCHIVE,
    UNSAFE_NAME,
    DUPLICATE_NAME,
    DUPLICATE_DOCUMENT,
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
    INVALID_THRESHOLD,
    SUITE_OUTDATED
  }

  /**
   * Where the trouble is, as far as that is known.
   *
   * @param line of the manifest, from 1
   * @param name of the file in the archive, or the document of that line
   * @param field that is wrong
   */
  public record Place(@Nullable Integer line, @Nullable String name, @Nullable String field) {
    private static final Place UNKNOWN = new Place(null, null, null);

    // The text of a label names its field itself.
    private String before(String detail) {
      if (line == null) {
        return detail;
      }
      String what = name == null ? field : name;
      return "manifest.jsonl, line " + line + (what == null ? "" : ", " + what) + ": " + detail;
    }
  }

  /** In a file of the archive, which the detail names. */
  static SuiteRefusedException of(Reason reason, String name, String detail) {
    return new SuiteRefusedException(reason, new Place(null, name, null), detail);
  }

  /** In a line of the manifest that is of no document. */
  static SuiteRefusedException at(Reason reason, int line, @Nullable String field, String detail) {
    return new SuiteRefusedException(reason, new Place(line, null, field), detail);
  }

  /** In a document's line of the manifest. */
  static SuiteRefusedException at(
      Reason reason, int line, String name, @Nullable String field, String detail) {
    return new SuiteRefusedException(reason, new Place(line, name, field), detail);
  }

  /** The same, for someone who has never seen a manifest. */
  SuiteRefusedException withoutLine(String name) {
    return new SuiteRefusedException(reason, new Place(null, name, place.field()), detail);
  }

  public Reason reason() {
    return reason;
  }

  public Place place() {
    return place;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
