package app.smartdocs.operations;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long what is kept.
 *
 * @param documents from their acceptance; null for as long as nobody erases them
 * @param jobs of no document, from their end
 */
public record Retention(@Nullable Duration documents, Duration jobs) {}
