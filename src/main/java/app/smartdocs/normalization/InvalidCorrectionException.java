package app.smartdocs.normalization;

/** A correction that can't be right, such as a CPF whose digits do not fit. */
public final class InvalidCorrectionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String detail;

  InvalidCorrectionException(String detail) {
    // An expected answer needs no stack trace.
    super(detail, null, false, false);
    this.detail = detail;
  }

  /** What is wrong and what to do; without the value, which is somebody's. */
  public String detail() {
    return detail;
  }
}
