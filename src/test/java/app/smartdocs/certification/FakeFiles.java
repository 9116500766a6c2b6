package app.smartdocs.certification;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  final Map<JobId, String> results = new HashMap<>();

  /** How many more are stored before storage fails. */
  int lasting = Integer.MAX_VALUE;

  /** How often content was asked for. */
  int asked;

  /** What happens while a result is loaded. */
  Runnable meanwhile = () -> {};

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
    meanwhile.run();
    return Optional.ofNullable(results.get(job)).map(json -> json.getBytes(UTF_8));
  }

  @Override
  public void eraseResult(DocumentId id, JobId job) {
    results.remove(job);
  }

  @Override
  public void erase(DocumentId id) {
    stored.remove(id);
  }
}
