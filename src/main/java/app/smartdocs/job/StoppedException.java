package app.smartdocs.job;

/** Ends an attempt that may not go on; {@link RunJob} records why. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Standing standing;

  StoppedException(Standing standing) {
    // Expected, so without a stack trace.
    super("The attempt was stopped: " + standing, null, false, false);
    this.standing = standing;
  }

  public Standing standing() {
    return standing;
  }
}
