package app.smartdocs.document;

import app.smartdocs.job.JobId;
import java.net.URI;

/** What callers may take away of a document. */
public interface Downloads {
  /** A short-lived address from which whoever has it can read the content, saved under its name. */
  URI contentUrl(Document document);

  Result download(DocumentId id, JobId job);

  /** How a result is handed over. */
  sealed interface Result {
    /** Small enough to pass through. */
    @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
    record Body(byte[] json) implements Result {}

    /** To be fetched from storage, by a short-lived address. */
    record Elsewhere(URI url) implements Result {}

    /** It was removed. */
    record Gone() implements Result {}
  }
}
