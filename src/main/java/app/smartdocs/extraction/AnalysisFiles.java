package app.smartdocs.extraction;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.job.JobId;
import java.net.URI;

/** From where the service reads a document, and where its result is kept. */
public interface AnalysisFiles {
  /** A short-lived address from which the content can be read. */
  URI readUrl(Document document);

  /** Stores a result; written anew by a repeated attempt. */
  void storeResult(DocumentId id, JobId job, byte[] json);
}
