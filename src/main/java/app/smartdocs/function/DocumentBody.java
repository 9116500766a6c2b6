package app.smartdocs.function;

import app.smartdocs.document.Document;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document with its latest reading, on the wire.
 *
 * @param uncertified true if its model had no valid certificate; else absent
 */
record DocumentBody(
    String id,
    String filename,
    String contentType,
    long sizeBytes,
    @Nullable String sha256,
    @Nullable Integer pageCount,
    String modelId,
    @Nullable String pages,
    Instant createdAt,
    @Nullable Boolean uncertified,
    JobBody job,
    Links links) {

  /** Where to go on from here; paths on this host. */
  record Links(String self, String status, String result, String content) {
    static Links of(Document document) {
      String self = "/api/v1/documents/" + document.id();
      return new Links(self, self + "/status", self + "/result", self + "/content");
    }
  }

  static DocumentBody of(ReadDocument read) {
    Document document = read.document();
    Reading reading = read.reading();
    return new DocumentBody(
        document.id().toString(),
        document.filename(),
        document.format().contentType(),
        document.sizeBytes(),
        document.sha256(),
        document.pageCount(),
        reading.modelId(),
        reading.pages() == null ? null : reading.pages().toString(),
        document.createdAt(),
        reading.uncertified() ? true : null,
        JobBody.of(reading),
        Links.of(document));
  }
}
