package app.smartdocs.operations;

/**
 * Something that the app can't do without.
 *
 * @param name as {@code /ready} shows it
 * @param probe throws if it can't be used
 */
public record Check(String name, Probe probe) {
  /** Asks once, cheaply. */
  @FunctionalInterface
  public interface Probe {
    /**
     * Returns if all is well.
     *
     * @throws RuntimeException saying what is wrong
     */
    void run();
  }
}
