package app.smartdocs.document;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a document by one model: what was asked for, and how far it is.
 *
 * @param modelId see {@link ModelId}
 * @param pages the pages asked for; null for all
 * @param pagesRead how many pages came back; null until the result is there
 * @param forced whether it was asked for anew, whatever has been read of the same content
 * @param sharedFrom the job whose result this is a copy of: the same content had been read before;
 *     null where the service read it
 * @param uncertified whether it was accepted although its model had no valid certificate
 */
public record Reading(
    Job job,
    String modelId,
    @Nullable PageRanges pages,
    @Nullable Integer pagesRead,
    boolean forced,
    @Nullable JobId sharedFrom,
    boolean uncertified) {
  /** A reading that was asked for just now. */
  public static Reading asked(Job job, String modelId, @Nullable PageRanges pages, boolean forced) {
    return new Reading(job, modelId, pages, null, forced, null, false);
  }

  /** The same, with or without the warning that its model has no valid certificate. */
  public Reading warned(boolean uncertified) {
    return new Reading(job, modelId, pages, pagesRead, forced, sharedFrom, uncertified);
  }
}
