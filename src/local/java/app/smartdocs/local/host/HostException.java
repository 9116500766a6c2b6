package app.smartdocs.local.host;

/** The app can't be loaded or served; the message says what is wrong with it. */
public final class HostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  HostException(String message) {
    super(message);
  }

  HostException(FunctionDefinition function, String reason) {
    super("The function " + function.name() + " can't be loaded: " + reason + ".");
  }

  HostException(String message, Throwable cause) {
    super(message, cause);
  }
}
