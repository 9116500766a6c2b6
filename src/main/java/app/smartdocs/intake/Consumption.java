package app.smartdocs.intake;

import java.time.Instant;

/** What callers have had read. */
@FunctionalInterface
public interface Consumption {
  /** What an owner has brought since a time, as far as it has not been erased. */
  Consumed since(String owner, Instant since);

  /**
   * What somebody has brought.
   *
   * @param readings how often a document was asked to be read
   * @param bytes of the documents
   */
  record Consumed(long readings, long bytes) {}
}
