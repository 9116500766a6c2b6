package app.smartdocs.certification;

import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Sha256;
import app.smartdocs.job.JobId;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Content in memory. */
final class FakeFiles implements SampleFiles {
  final Map<DocumentId, ByteBuffer> stored = new HashMap<>();

  /** How many more are stored before storage fails. */
  int lasting = Integer.MAX_VALUE;

  /** How often content was asked for. */
  int asked;

  @Override
  public void store(DocumentId id, ByteBuffer content, DocumentFormat format) {
    if (lasting-- <= 0) {
      throw new IllegalStateException("storage does not answer");
    }
    stored.put(id, content);
  }

  @Override
  public Optional<ByteBuffer> content(DocumentId id) {
    asked++;
    return Optional.ofNullable(stored.get(id)).map(ByteBuffer::duplicate);
  }

  @Override
  public Optional<String> sha256(DocumentId id) {
    return Optional.ofNullable(stored.get(id)).map(ByteBuffer::duplicate).map(Sha256::of);
  }

  @Override
  public Optional<byte[]> result(DocumentId id, JobId job) {
    return Optional.empty();
  }

  @Override
  public void eraseResult(DocumentId id, JobId job) {}

  @Override
  public void erase(DocumentId id) {
    stored.remove(id);
  }
}
