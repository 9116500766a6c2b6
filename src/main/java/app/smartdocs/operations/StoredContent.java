package app.smartdocs.operations;

import app.smartdocs.document.DocumentId;
import java.time.Instant;
import java.util.List;

/** What lies in storage. */
public interface StoredContent {
  /** Removes everything of a document; nothing happens if there is nothing. */
  void erase(DocumentId id);

  /** The documents of which there is something, and whose ids were made between these times. */
  List<DocumentId> madeBetween(Instant from, Instant to);

  /** Removes messages that were kept for a person to see, and are older than this. */
  void discardStraysBefore(Instant time);
}
