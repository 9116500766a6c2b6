package app.smartdocs.normalization;

/** The model gave no answer: it could not be reached, failed, or answered in no form known. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }

  public ModelException(String message) {
    super(message);
  }
}
