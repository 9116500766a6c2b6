package app.smartdocs.intake;

/**
 * To look at a file took more than any sound one takes. Unchecked, because parsers mend or swallow
 * an {@link java.io.IOException} and go on.
 */
final class TooCostlyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooCostlyException(String message) {
    super(message, null, false, false);
  }
}
