package app.smartdocs.extraction;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.job.JobId;
import java.net.URI;
import java.util.Optional;

/** From where the service reads a document, and where its result is kept. */
public interface AnalysisFiles {
  /** A short-lived address from which the content can be read. */
  URI readUrl(Document document);

  /** The content's SHA-256, lower-case hex; it is read for that from one end to the other. */
  String sha256(Document document);

  /** Stores a result; written anew by a repeated attempt. */
  void storeResult(DocumentId id, JobId job, byte[] json);

  /** A stored result; empty if it was removed. */
  Optional<byte[]> result(DocumentId id, JobId job);

  /** Removes a stored result; nothing happens if there is none. */
  void eraseResult(DocumentId id, JobId job);
}
