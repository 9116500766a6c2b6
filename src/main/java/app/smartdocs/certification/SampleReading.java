package app.smartdocs.certification;

import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one sample.
 *
 * @param repeat which of the sample's readings, from 1
 * @param errorCode why it failed; null if it did not
 * @param submittedAt when the service accepted it; null before
 * @param score as JSON; null until the results came together
 */
public record SampleReading(
    SuiteSample sample,
    int repeat,
    JobId job,
    JobStatus status,
    @Nullable String errorCode,
    @Nullable Instant submittedAt,
    @Nullable Instant finishedAt,
    @Nullable Integer pagesRead,
    @Nullable String score) {}
