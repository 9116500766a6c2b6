package app.smartdocs.local.host;

/** An invocation failed; the cause is what the function threw. */
final class FunctionFailedException extends Exception {
  private static final long serialVersionUID = 1;

  FunctionFailedException(String message) {
    super(message);
  }

  FunctionFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
