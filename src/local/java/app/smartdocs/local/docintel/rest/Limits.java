package app.smartdocs.local.docintel.rest;

/**
 * What the emulator takes before it refuses.
 *
 * @param analyzePerSecond documents submitted in any second
 * @param resultsPerSecond questions about results in any second
 * @param maxBytes of one document
 * @param maxPages of one document; those after them are left unread, as the service does
 */
public record Limits(int analyzePerSecond, int resultsPerSecond, long maxBytes, int maxPages) {
  /** Those of the service's S0 tier. */
  public static final Limits STANDARD = new Limits(15, 50, 500L * 1024 * 1024, 2000);
}
