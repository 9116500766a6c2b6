package app.smartdocs.local.host;

/** Waits for what sets a function going. */
interface Listener extends AutoCloseable {
  /** Stops waiting, and waits for what is under way. */
  @Override
  void close();
}
