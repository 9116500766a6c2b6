package app.smartdocs.extraction;

import app.smartdocs.document.DocumentId;
import app.smartdocs.document.PageRanges;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.extraction.result.Analysis;
import app.smartdocs.extraction.result.Completeness;
import app.smartdocs.extraction.result.ResultFile;
import app.smartdocs.job.Hold;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.LogLine;
import app.smartdocs.job.Outcome;
import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a result visible: the blob first, then the row that says it is there. */
final class StoreResult {
  private static final Logger LOG = System.getLogger(StoreResult.class.getName());

  private final Readings readings;
  private final AnalysisFiles files;
  private final InstantSource clock;
  private final ResultJson json = new ResultJson();

  StoreResult(Readings readings, AnalysisFiles files, InstantSource clock) {
    this.readings = readings;
    this.files = files;
    this.clock = clock;
  }

  /** Stores what the service read, if it read what it was asked to. */
  Outcome store(Hold hold, ReadDocument target, Analysis analysis) {
    Completeness completeness = new Completeness(expectedPages(target), analysis.pages().size());
    PageRanges wanted = target.reading().pages();
    boolean others =
        wanted != null
            && !analysis.pages().stream().allMatch(page -> wanted.contains(page.pageNumber()));
    if (!completeness.isComplete() || others) {
      return new Outcome.Rejected(
          new JobError(
              "IncompleteResult",
              completeness.pagesReturned()
                  + " of "
                  + completeness.pagesExpected()
                  + " pages came back. The service's free tier reads two pages a document; on a paid"
                  + " tier, try again."));
    }
    ResultFile result =
        new ResultFile(
            ResultFile.SCHEMA_VERSION,
            target.document().id().value(),
            hold.lease().job().value(),
            clock.instant(),
            completeness,
            analysis);
    return keep(hold, target, json.write(result), analysis.pages().size(), null);
  }

  /** Copies what was read for a twin; null if that is gone. */
  @Nullable Outcome share(Hold hold, ReadDocument target, Readings.Twin twin) {
    Optional<byte[]> result = files.result(twin.document(), twin.job());
    if (result.isEmpty()) {
      return null;
    }
    JobId job = hold.lease().job();
    byte[] own = json.readdressed(result.get(), target.document().id(), job);
    return keep(hold, target, own, twin.pagesRead(), twin.job());
  }

  private Outcome keep(
      Hold hold,
      ReadDocument target,
      byte[] result,
      @Nullable Integer pagesRead,
      @Nullable JobId sharedFrom) {
    JobId job = hold.lease().job();
    DocumentId document = target.document().id();
    hold.confirm();
    files.storeResult(document, job, result);
    int pages = pagesRead == null ? 0 : pagesRead;
    if (readings.complete(hold.lease(), pages, sharedFrom, clock.instant())) {
      LogLine.of("DocumentRead")
          .job(job)
          .with("document", document.value())
          .code("model", target.reading().modelId())
          .with("pages", pages)
          .code("result", sharedFrom == null ? "new" : "shared")
          .info(LOG);
      return new Outcome.Completed();
    }
    if (readings.find(job).isEmpty()) {
      // Erased while it was read: what has just been stored must not stay behind. That alone: the
      // document may be a sample that others are read of.
      files.eraseResult(document, job);
    }
    return new Outcome.Ignored("the job is not this attempt's any more");
  }

  private static @Nullable Integer expectedPages(ReadDocument target) {
    var pages = target.reading().pages();
    return pages == null ? target.document().pageCount() : Integer.valueOf(pages.count());
  }
}
