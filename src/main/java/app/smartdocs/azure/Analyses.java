package app.smartdocs.azure;

import app.smartdocs.extraction.result.Analysis;
import app.smartdocs.extraction.result.AnalyzedDocument;
import app.smartdocs.extraction.result.BoundingRegion;
import app.smartdocs.extraction.result.Element;
import app.smartdocs.extraction.result.KeyValuePair;
import app.smartdocs.extraction.result.Line;
import app.smartdocs.extraction.result.Page;
import app.smartdocs.extraction.result.Paragraph;
import app.smartdocs.extraction.result.Polygon;
import app.smartdocs.extraction.result.SelectionMark;
import app.smartdocs.extraction.result.Span;
import app.smartdocs.extraction.result.Table;
import app.smartdocs.extraction.result.TableCell;
import app.smartdocs.extraction.result.Word;
import com.azure.ai.formrecognizer.documentanalysis.models.AnalyzeResult;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentKeyValueElement;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentKeyValuePair;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentLine;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentPage;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentParagraph;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentSelectionMark;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentSpan;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentTable;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentTableCell;
import com.azure.ai.formrecognizer.documentanalysis.models.DocumentWord;
import com.azure.ai.formrecognizer.documentanalysis.models.Point;
import com.azure.core.util.ExpandableStringEnum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The client's result as ours. What the client gives as null for "none" is empty here. */
final class Analyses {
  private Analyses() {}

  static Analysis of(AnalyzeResult result) {
    return new Analysis(
        result.getModelId(),
        result.getServiceVersion(),
        Objects.requireNonNullElse(result.getContent(), ""),
        all(result.getPages(), Analyses::page),
        all(result.getParagraphs(), Analyses::paragraph),
        all(result.getTables(), Analyses::table),
        all(result.getKeyValuePairs(), Analyses::keyValuePair),
        all(result.getDocuments(), Analyses::document));
  }

  static <A, B> List<B> all(@Nullable List<A> list, Function<A, B> each) {
    return list == null ? List.of() : list.stream().map(each).toList();
  }

  private static Page page(DocumentPage page) {
    return new Page(
        page.getPageNumber(),
        page.getAngle(),
        page.getWidth(),
        page.getHeight(),
        name(page.getUnit()),
        all(page.getWords(), Analyses::word),
        all(page.getLines(), Analyses::line),
        all(page.getSelectionMarks(), Analyses::selectionMark),
        spans(page.getSpans()));
  }

  private static Word word(DocumentWord word) {
    return new Word(
        word.getContent(),
        polygon(word.getBoundingPolygon()),
        span(word.getSpan()),
        word.getConfidence());
  }

  private static Line line(DocumentLine line) {
    return new Line(line.getContent(), polygon(line.getBoundingPolygon()), spans(line.getSpans()));
  }

  private static SelectionMark selectionMark(DocumentSelectionMark mark) {
    return new SelectionMark(
        String.valueOf(mark.getSelectionMarkState()),
        polygon(mark.getBoundingPolygon()),
        span(mark.getSpan()),
        mark.getConfidence());
  }

  private static Paragraph paragraph(DocumentParagraph paragraph) {
    return new Paragraph(
        name(paragraph.getRole()),
        paragraph.getContent(),
        regions(paragraph.getBoundingRegions()),
        spans(paragraph.getSpans()));
  }

  private static Table table(DocumentTable table) {
    return new Table(
        table.getRowCount(),
        table.getColumnCount(),
        all(table.getCells(), Analyses::cell),
        regions(table.getBoundingRegions()),
        spans(table.getSpans()));
  }

  private static TableCell cell(DocumentTableCell cell) {
    String kind = name(cell.getKind());
    return new TableCell(
        kind == null ? "content" : kind,
        cell.getRowIndex(),
        cell.getColumnIndex(),
        Objects.requireNonNullElse(cell.getRowSpan(), 1),
        Objects.requireNonNullElse(cell.getColumnSpan(), 1),
        cell.getContent(),
        regions(cell.getBoundingRegions()),
        spans(cell.getSpans()));
  }

  private static KeyValuePair keyValuePair(DocumentKeyValuePair pair) {
    DocumentKeyValueElement value = pair.getValue();
    return new KeyValuePair(
        element(pair.getKey()), value == null ? null : element(value), pair.getConfidence());
  }

  private static Element element(DocumentKeyValueElement element) {
    return new Element(
        element.getContent(), regions(element.getBoundingRegions()), spans(element.getSpans()));
  }

  private static AnalyzedDocument document(
      com.azure.ai.formrecognizer.documentanalysis.models.AnalyzedDocument document) {
    // Sorted, so that the same result is always the same bytes.
    Map<String, app.smartdocs.extraction.result.Field> fields = new LinkedHashMap<>();
    new TreeMap<>(document.getFields())
        .forEach((name, field) -> fields.put(name, Fields.of(field)));
    return new AnalyzedDocument(
        document.getDocType(),
        regions(document.getBoundingRegions()),
        spans(document.getSpans()),
        fields,
        document.getConfidence());
  }

  static List<BoundingRegion> regions(
      @Nullable List<com.azure.ai.formrecognizer.documentanalysis.models.BoundingRegion> regions) {
    return all(
        regions,
        region ->
            new BoundingRegion(
                region.getPageNumber(),
                Objects.requireNonNullElseGet(
                    polygon(region.getBoundingPolygon()), () -> new Polygon(new float[0]))));
  }

  static List<Span> spans(@Nullable List<DocumentSpan> spans) {
    return all(spans, Analyses::span);
  }

  private static Span span(DocumentSpan span) {
    return new Span(span.getOffset(), span.getLength());
  }

  private static @Nullable Polygon polygon(@Nullable List<Point> points) {
    if (points == null || points.isEmpty()) {
      return null;
    }
    float[] numbers = new float[points.size() * 2];
    for (int i = 0; i < points.size(); i++) {
      numbers[2 * i] = points.get(i).getX();
      numbers[2 * i + 1] = points.get(i).getY();
    }
    return new Polygon(numbers);
  }

  private static @Nullable String name(@Nullable ExpandableStringEnum<?> value) {
    return value == null ? null : value.toString();
  }
}
