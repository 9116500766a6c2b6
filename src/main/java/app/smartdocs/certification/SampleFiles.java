package app.smartdocs.certification;

import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.job.JobId;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Where samples' documents and what was read of them are kept, as those of all documents are. */
public interface SampleFiles {
  void store(DocumentId id, ByteBuffer content, DocumentFormat format);

  /** The whole content; empty if it is gone. */
  Optional<ByteBuffer> content(DocumentId id);

  /** The content's SHA-256, lower-case hex; empty if it is gone. */
  Optional<String> sha256(DocumentId id);

  /** What a job read, as JSON; empty if it is gone. */
  Optional<byte[]> result(DocumentId id, JobId job);

  /** Removes what a job read; nothing happens if there is nothing. */
  void eraseResult(DocumentId id, JobId job);

  /** Removes everything of a document; nothing happens if there is nothing. */
  void erase(DocumentId id);
}
