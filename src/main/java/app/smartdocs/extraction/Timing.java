package app.smartdocs.extraction;

import java.time.Duration;

/**
 * How long an extraction waits for what.
 *
 * @param lease how long a claim or a renewal holds; longer than any single call takes
 * @param patience how long an attempt waits for a result before the job goes back on the queue
 * @param pollInterval between two polls of one operation; the service asks for at least a second
 * @param deadline how long after it was submitted an analysis may still be running
 */
public record Timing(Duration lease, Duration patience, Duration pollInterval, Duration deadline) {}
