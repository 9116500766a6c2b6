package app.smartdocs.function;

import app.smartdocs.document.DocumentCursor;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.DocumentQuery;
import app.smartdocs.document.DocumentQuery.Filter;
import app.smartdocs.document.DocumentQuery.Sort;
import app.smartdocs.job.JobStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a list of documents is asked for, read from a query. */
final class DocumentQueries {
  private static final int MOST_IDS = 100;

  private DocumentQueries() {}

  /**
   * Reads it; what is absent does not restrict.
   *
   * @throws app.smartdocs.function.http.ProblemException 400 for what can't be answered
   */
  static DocumentQuery parse(Map<String, String> parameters) {
    QueryValues values = new QueryValues(parameters);
    Filter filter =
        new Filter(
            values.oneOf("status", JobStatus.class),
            values.text("modelId"),
            values.text("q"),
            values.time("createdFrom"),
            values.time("createdBefore"),
            ids(values));
    Sort sort = sort(values.text("sort"));
    return DocumentQuery.newest(values.limit())
        .matching(filter)
        .sortedBy(sort, values.ascends())
        .after(cursor(values.text("cursor"), sort));
  }

  private static List<DocumentId> ids(QueryValues values) {
    String text = values.text("ids");
    if (text == null) {
      return List.of();
    }
    String[] ids = text.split(",", -1);
    if (ids.length > MOST_IDS) {
      throw QueryValues.invalid("ids names up to " + MOST_IDS + " documents.");
    }
    return Arrays.stream(ids)
        .map(
            id ->
                DocumentId.parse(id)
                    .orElseThrow(
                        () -> QueryValues.invalid("ids are ids, with commas between them.")))
        .toList();
  }

  private static Sort sort(@Nullable String text) {
    return switch (Objects.requireNonNullElse(text, "createdAt")) {
      case "createdAt" -> Sort.CREATED_AT;
      case "filename" -> Sort.FILENAME;
      case "sizeBytes" -> Sort.SIZE_BYTES;
      default -> throw QueryValues.invalid("sort is createdAt, filename or sizeBytes.");
    };
  }

  private static @Nullable DocumentCursor cursor(@Nullable String text, Sort sort) {
    if (text == null) {
      return null;
    }
    return DocumentCursor.parse(text)
        .filter(cursor -> sort != Sort.SIZE_BYTES || cursor.value().matches("\\d{1,18}"))
        .orElseThrow(
            () ->
                QueryValues.invalid("cursor is the value of next in the page before, same sort."));
  }
}
