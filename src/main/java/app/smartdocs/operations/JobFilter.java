package app.smartdocs.operations;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are meant. A filter that is null does not restrict.
 *
 * @param errorCode of the last failure
 * @param createdFrom accepted at this time or later
 * @param createdBefore accepted before this time
 * @param limit how many, 1 to 1000
 */
public record JobFilter(
    @Nullable JobKind kind,
    @Nullable JobStatus status,
    @Nullable String errorCode,
    @Nullable Instant createdFrom,
    @Nullable Instant createdBefore,
    int limit) {}
