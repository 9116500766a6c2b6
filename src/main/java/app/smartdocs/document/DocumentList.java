package app.smartdocs.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the list goes on; null at its end
 */
public record DocumentList(List<ReadDocument> documents, @Nullable DocumentCursor next) {
  public DocumentList {
    documents = List.copyOf(documents);
  }
}
