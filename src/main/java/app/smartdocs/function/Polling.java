package app.smartdocs.function;

/** How often to come back for something that is under way. */
final class Polling {
  static final String RETRY_AFTER_SECONDS = "3";

  private Polling() {}
}
