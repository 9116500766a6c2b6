package app.smartdocs.sql;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentCursor;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.DocumentList;
import app.smartdocs.document.DocumentQuery;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists of documents, a page at a time, each beginning after the last row of the one before. */
final class DocumentLists {
  private DocumentLists() {}

  static DocumentList read(Handle handle, DocumentQuery query, Scope scope) {
    List<ReadDocument> found =
        bound(handle.createQuery(sql(query, scope)), query, scope)
            .map((row, context) -> Rows.readDocument(row))
            .list();
    if (found.size() <= query.limit()) {
      return new DocumentList(found, null);
    }
    List<ReadDocument> page = found.subList(0, query.limit());
    return new DocumentList(page, cursor(page.get(page.size() - 1), query.sort()));
  }

  private static DocumentCursor cursor(ReadDocument last, DocumentQuery.Sort sort) {
    String value =
        switch (sort) {
          case CREATED_AT -> "";
          case FILENAME -> last.document().filename();
          case SIZE_BYTES -> Long.toString(last.document().sizeBytes());
        };
    return new DocumentCursor(last.document().id(), value);
  }

  // Only the conditions that apply, so that each has its index; values are bound. Ids sort by time.
  private static String sql(DocumentQuery query, Scope scope) {
    DocumentQuery.Filter filter = query.filter();
    StringBuilder sql = new StringBuilder(SqlDocuments.LATEST).append(" WHERE 1 = 1");
    append(sql, scope.owner(), "d.owner = :owner");
    append(sql, scope.owner() == null ? Document.SAMPLES : null, "d.owner <> '#samples'");
    append(sql, filter.status(), "j.status = :status");
    append(sql, filter.modelId(), "r.model_id = :model");
    append(sql, filter.search(), "LOWER(d.filename) LIKE :search ESCAPE '!'");
    append(sql, filter.createdFrom(), "d.id >= :from");
    append(sql, filter.createdBefore(), "d.id < :until");
    append(sql, filter.ids().isEmpty() ? null : filter.ids(), "d.id IN (<ids>)");
    append(sql, query.after(), after(query));
    String direction = query.ascending() ? " ASC" : " DESC";
    String first =
        query.sort() == DocumentQuery.Sort.CREATED_AT ? "" : column(query.sort()) + direction + ",";
    return sql.append(" ORDER BY ")
        .append(first)
        .append(" d.id")
        .append(direction)
        .append(" OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY")
        .toString();
  }

  private static String column(DocumentQuery.Sort sort) {
    return switch (sort) {
      case CREATED_AT -> "d.id";
      case FILENAME -> "LOWER(d.filename)";
      case SIZE_BYTES -> "d.size_bytes";
    };
  }

  private static String after(DocumentQuery query) {
    String beyond = query.ascending() ? " > " : " < ";
    String byId = "d.id" + beyond + ":afterId";
    if (query.sort() == DocumentQuery.Sort.CREATED_AT) {
      return byId;
    }
    String column = column(query.sort());
    // Lower case as the database has it, on both sides.
    String value =
        query.sort() == DocumentQuery.Sort.FILENAME ? "LOWER(:afterValue)" : ":afterValue";
    return "("
        + (column + beyond + value)
        + (" OR (" + column + " = " + value + " AND " + byId + "))");
  }

  private static void append(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(" AND ").append(condition);
    }
  }

  private static Query bound(Query sql, DocumentQuery query, Scope scope) {
    DocumentQuery.Filter filter = query.filter();
    sql.bind("limit", query.limit() + 1);
    bind(sql, "owner", scope.owner());
    JobStatus status = filter.status();
    bind(sql, "status", status == null ? null : status.name());
    bind(sql, "model", filter.modelId());
    String search = filter.search();
    bind(sql, "search", search == null ? null : "%" + escaped(search) + "%");
    bind(sql, "from", firstId(filter.createdFrom()));
    bind(sql, "until", firstId(filter.createdBefore()));
    if (!filter.ids().isEmpty()) {
      sql.bindList("ids", filter.ids().stream().map(DocumentId::toString).toList());
    }
    DocumentCursor after = query.after();
    if (after != null) {
      sql.bind("afterId", after.id().toString());
      if (query.sort() == DocumentQuery.Sort.SIZE_BYTES) {
        sql.bind("afterValue", Long.parseLong(after.value()));
      } else if (query.sort() == DocumentQuery.Sort.FILENAME) {
        sql.bind("afterValue", after.value());
      }
    }
    return sql;
  }

  private static @Nullable String firstId(@Nullable Instant time) {
    return time == null ? null : DocumentId.firstOf(time).toString();
  }

  private static void bind(Query sql, String name, @Nullable Object value) {
    if (value != null) {
      sql.bind(name, value);
    }
  }

  /** In lower case, and with nothing that LIKE would take for a pattern. */
  static String escaped(String search) {
    return search
        .toLowerCase(Locale.ROOT)
        .replace("!", "!!")
        .replace("%", "!%")
        .replace("_", "!_")
        .replace("[", "![");
  }
}
