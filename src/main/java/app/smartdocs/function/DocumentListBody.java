package app.smartdocs.function;

import app.smartdocs.document.DocumentList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, on the wire.
 *
 * @param next the cursor of the next page; absent at the end
 */
record DocumentListBody(List<DocumentBody> documents, @Nullable String next) {
  static DocumentListBody of(DocumentList list) {
    return new DocumentListBody(
        list.documents().stream().map(DocumentBody::of).toList(),
        list.next() == null ? null : list.next().toString());
  }
}
