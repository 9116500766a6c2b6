package app.smartdocs.intake;

/**
 * Something was not accepted, and nothing of it was kept. The message is for the person who sent
 * it, and says what to do.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Refusal refusal;

  public RefusedException(Refusal refusal, String message) {
    // An expected answer needs no stack trace.
    super(message, null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** The message, which is never missing. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
