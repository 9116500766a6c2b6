package app.smartdocs.local.host;

/** Waits for what sets a function going. */
interface Listener extends AutoCloseable {
  /** Takes in nothing more; returns at once. */
  void stop();

  /** Stops, and waits for what is under way (Q17). */
  @Override
  void close();
}
