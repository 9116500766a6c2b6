package app.smartdocs.document;

import app.smartdocs.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a document by one model: what was asked for, and how far it is.
 *
 * @param modelId see {@link ModelId}
 * @param pages the pages asked for; null for all
 * @param pagesRead how many pages came back; null until the result is there
 */
public record Reading(
    Job job, String modelId, @Nullable PageRanges pages, @Nullable Integer pagesRead) {}
