package app.smartdocs.bench;

import app.smartdocs.document.PageRanges;
import app.smartdocs.extraction.AnalysisService;
import app.smartdocs.extraction.result.Analysis;
import app.smartdocs.extraction.result.Line;
import app.smartdocs.extraction.result.Page;
import app.smartdocs.extraction.result.Span;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has read every document before it is asked: one page, one line. */
final class InstantAnalysis implements AnalysisService {
  private static final String TEXT = "The document says this.";
  private static final List<Span> WHOLE = List.of(new Span(0, TEXT.length()));
  private static final Page PAGE =
      new Page(
          1,
          0f,
          8.5f,
          11f,
          "inch",
          List.of(),
          List.of(new Line(TEXT, null, WHOLE)),
          List.of(),
          WHOLE);

  @Override
  public Submitted submit(URI content, String modelId, @Nullable PageRanges pages) {
    return new Submitted.Accepted("00000000-0000-0000-0000-000000000000");
  }

  @Override
  public Polled poll(String modelId, String operationId) {
    return new Polled.Succeeded(
        new Analysis(
            modelId,
            "2023-07-31",
            TEXT,
            List.of(PAGE),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }
}
