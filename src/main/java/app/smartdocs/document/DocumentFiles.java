package app.smartdocs.document;

import app.smartdocs.job.JobId;
import java.net.URI;
import java.util.Optional;

/** The content and the results of documents, in blob storage. */
public interface DocumentFiles {
  /** Stores a document's content; a second call for the same document overwrites. */
  void store(DocumentId id, byte[] content, DocumentFormat format);

  /** Reads parts of a document's content without fetching it whole; empty if there is none. */
  Optional<RangedContent> open(DocumentId id);

  /**
   * A short-lived address from which the content can be read by whoever has it.
   *
   * @param filename under which a browser saves it
   */
  URI contentUrl(Document document, String filename);

  /** A short-lived address from which a result can be read. */
  URI resultUrl(DocumentId id, JobId job);

  /** Stores a result; written anew by a repeated attempt, with the same content. */
  void storeResult(DocumentId id, JobId job, byte[] json);

  /** A result's size in bytes; empty if there is none. */
  Optional<Long> resultSize(DocumentId id, JobId job);

  /** A result; empty if there is none. */
  Optional<byte[]> result(DocumentId id, JobId job);

  /** Removes everything of a document; nothing happens if there is nothing. */
  void erase(DocumentId id);
}
