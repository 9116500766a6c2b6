package app.smartdocs.local.fault;

import java.time.Instant;

/**
 * A document whose functions were killed.
 *
 * @param restarted when the functions served again
 */
public record Killed(KillStep step, Accepted document, Instant restarted) {}
