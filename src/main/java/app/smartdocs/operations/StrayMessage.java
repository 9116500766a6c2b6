package app.smartdocs.operations;

import java.time.Instant;

/**
 * A message that was none of ours.
 *
 * @param queue where it came
 * @param id as the queue had it
 * @param at when it was kept
 * @param body its beginning
 */
public record StrayMessage(String queue, String id, Instant at, long sizeBytes, String body) {}
