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

  /** Empty if it is not open any more, or somebody else is completing it. */
  Optional<Completion> claim(DocumentId id, Instant now, Instant until);

  /** Lets others complete it, if it is still open. */
  void release(Completion completion);

  /**
   * OPEN → COMPLETED, and the document recorded with its first reading, all or nothing.
   *
   * @return false, with nothing written, if somebody else took over
   */
  boolean complete(Completion completion, Document document, Reading reading);

  /** Uploads that expired before this time, and whose area was not cleared since. */
  List<Upload> expiredBefore(Instant time, int limit);

  /** Notes that its area is cleared; an upload that is still open is forgotten altogether. */
  void cleared(DocumentId id, Instant now);
}
