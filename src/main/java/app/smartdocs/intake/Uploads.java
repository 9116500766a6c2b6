package app.smartdocs.intake;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The direct uploads under way. */
public interface Uploads {
  void open(Upload upload);

  Optional<Upload> find(DocumentId id, Scope scope);

  /**
   * OPEN → COMPLETED, and the document recorded with its first reading, all or nothing.
   *
   * @return false, with nothing written, if it is not open any more
   */
  boolean complete(Upload upload, Document document, Reading reading);

  /** Open uploads that expired before this time. */
  List<DocumentId> expiredBefore(Instant time, int limit);

  /** Forgets an upload that is still open. */
  void forget(DocumentId id);
}
