package app.smartdocs.local.docintel.read;

import org.jspecify.annotations.Nullable;

/** The file cannot be read, however often it is tried. */
public final class UnreadableException extends Exception {
  /** What the service calls the cause, in the inner error. */
  public enum Code {
    /** Damaged, empty, or not what its first bytes promise. */
    InvalidContent,
    /** A format that is not read here. */
    UnsupportedContent,
    /** Opens with a password only; the service says InvalidContent of it. */
    EncryptedDocument
  }

  private final Code code;

  UnreadableException(Code code, String message) {
    super(message);
    this.code = code;
  }

  UnreadableException(Code code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
