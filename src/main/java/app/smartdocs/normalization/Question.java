package app.smartdocs.normalization;

import org.jspecify.annotations.Nullable;

/**
 * What a model is asked to read for one row.
 *
 * @param address as it was typed; null where it need not be read
 * @param document likewise
 */
public record Question(@Nullable String address, @Nullable String document) {
  public Question {
    if (address == null && document == null) {
      throw new IllegalArgumentException("Nothing is asked.");
    }
  }
}
