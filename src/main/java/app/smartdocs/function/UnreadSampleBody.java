package app.smartdocs.function;

import app.smartdocs.document.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sample of a suite that was never read, on the wire. */
record UnreadSampleBody(
    String id,
    String filename,
    String contentType,
    long sizeBytes,
    @Nullable String sha256,
    @Nullable Integer pageCount,
    Instant createdAt,
    Links links) {

  /** Where to go on from here; paths on this host. */
  record Links(String self, String content) {}

  static UnreadSampleBody of(Document document) {
    String self = "/api/v1/documents/" + document.id();
    return new UnreadSampleBody(
        document.id().toString(),
        document.filename(),
        document.format().contentType(),
        document.sizeBytes(),
        document.sha256(),
        document.pageCount(),
        document.createdAt(),
        new Links(self, self + "/content"));
  }
}
