package app.smartdocs.intake;

import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.RangedContent;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Where the content of documents is kept. */
public interface ContentStore {
  /** Stores a document's content; a second call for the same document overwrites. */
  void store(DocumentId id, ByteBuffer content, DocumentFormat format);

  /** Opens a document's content without fetching it whole; empty if there is none. */
  Optional<RangedContent> open(DocumentId id);

  /** Removes everything of a document; nothing happens if there is nothing. */
  void erase(DocumentId id);
}
