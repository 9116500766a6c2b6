package app.smartdocs.document;

import app.smartdocs.job.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list. A filter that is null does not restrict.
 *
 * @param status of the latest reading's job
 * @param modelId of the latest reading
 * @param search part of the file name, upper and lower case alike
 * @param before only documents older than this one: the cursor
 * @param limit how many, 1 to 200
 */
public record DocumentQuery(
    @Nullable JobStatus status,
    @Nullable String modelId,
    @Nullable String search,
    @Nullable DocumentId before,
    int limit) {}
