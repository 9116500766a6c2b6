package app.smartdocs.intake;

import app.smartdocs.document.Document;
import app.smartdocs.document.Reading;
import app.smartdocs.job.LogLine;
import java.lang.System.Logger;

/** The event by which a document's life begins in the log. */
final class AcceptedDocument {
  private static final Logger LOG = System.getLogger(AcceptedDocument.class.getName());

  private AcceptedDocument() {}

  static void log(Document document, Reading reading) {
    Integer pages = document.pageCount();
    LogLine.of("DocumentAccepted")
        .of(reading.job())
        .code("model", reading.modelId())
        .with("format", document.format())
        .with("bytes", document.sizeBytes())
        .with("pages", pages == null ? 0 : pages)
        .info(LOG);
  }
}
