package app.smartdocs.extraction;

import java.time.Duration;

/**
 * How long an extraction waits for what.
 *
 * @param patience how long an attempt waits for a result before the job goes back on the queue
 * @param pollInterval between two polls of one operation; the service asks for at least a second
 * @param analysisLimit how long after it was submitted an analysis may still be running
 * @param waitLimit how long after it was asked for a job may be throttled, or wait for another that
 *     reads the same content
 */
public record Timing(
    Duration patience, Duration pollInterval, Duration analysisLimit, Duration waitLimit) {}
