package app.smartdocs.local.docintel.service;

/** The file can't be read, now or later. */
public final class UnreadableContent extends Exception {
  private final String code;

  /**
   * Says why.
   *
   * @param code the service's inner code, such as {@code InvalidContent}
   * @param message for a person
   */
  public UnreadableContent(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
