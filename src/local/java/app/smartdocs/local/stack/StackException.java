package app.smartdocs.local.stack;

/** A part of the stack can't start or go on; the message says why and what to do, for a person. */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
