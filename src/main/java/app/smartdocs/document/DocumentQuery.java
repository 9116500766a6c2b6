package app.smartdocs.document;

import app.smartdocs.job.JobStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list, and in which order.
 *
 * @param after where the page before ended; null for the first
 * @param limit how many, 1 to 200
 */
public record DocumentQuery(
    Filter filter, Sort sort, boolean ascending, @Nullable DocumentCursor after, int limit) {

  /** The newest documents of all. */
  public static DocumentQuery newest(int limit) {
    return new DocumentQuery(Filter.NONE, Sort.CREATED_AT, false, null, limit);
  }

  public DocumentQuery matching(Filter other) {
    return new DocumentQuery(other, sort, ascending, after, limit);
  }

  public DocumentQuery sortedBy(Sort by, boolean ascends) {
    return new DocumentQuery(filter, by, ascends, after, limit);
  }

  public DocumentQuery after(@Nullable DocumentCursor cursor) {
    return new DocumentQuery(filter, sort, ascending, cursor, limit);
  }

  /** By what a list is sorted; where that is equal, by age. */
  public enum Sort {
    CREATED_AT,
    FILENAME,
    SIZE_BYTES
  }

  /**
   * What a document must be to be listed. What is null does not restrict.
   *
   * @param status of the latest reading's job
   * @param modelId of the latest reading
   * @param search part of the file name, upper and lower case alike
   * @param createdFrom accepted at this time or later
   * @param createdBefore accepted before this time
   * @param ids these alone; empty for all
   */
  public record Filter(
      @Nullable JobStatus status,
      @Nullable String modelId,
      @Nullable String search,
      @Nullable Instant createdFrom,
      @Nullable Instant createdBefore,
      List<DocumentId> ids) {
    static final Filter NONE = new Filter(null, null, null, null, null, List.of());

    public Filter {
      ids = List.copyOf(ids);
    }
  }
}
