package app.smartdocs.sql;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;

/** Documents and jobs to put into a database. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

  private Samples() {}

  static Document document(String owner, String filename) {
    return new Document(
        new DocumentId(UuidCreator.getTimeOrderedEpoch()),
        owner,
        filename,
        DocumentFormat.PDF,
        1234,
        "ab".repeat(32),
        3,
        NOW);
  }

  static Reading reading(Document document) {
    return reading(document, "prebuilt-layout");
  }

  static Reading reading(Document document, String modelId) {
    Job job =
        Job.accepted(
            new JobId(UuidCreator.getTimeOrderedEpoch()),
            JobKind.EXTRACTION,
            document.id().value(),
            document.owner(),
            NOW);
    return Reading.asked(job, modelId, null, false);
  }
}
