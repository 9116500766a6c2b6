package app.smartdocs.job;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to work on a job. Every write of an attempt carries its token: whoever lost the lease
 * to a successor can no longer write.
 *
 * @param token made anew by every claim (a fencing token)
 * @param until when the job may be taken over
 */
public record Lease(JobId job, UUID token, Instant until) {}
