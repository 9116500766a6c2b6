package app.smartdocs.extraction.result;

import java.util.List;

/**
 * One cell.
 *
 * @param kind {@code content}, {@code rowHeader}, {@code columnHeader}, {@code stubHead} or {@code
 *     description}
 * @param rowIndex from 0
 * @param columnIndex from 0
 * @param rowSpan how many rows it covers, at least 1
 * @param columnSpan how many columns it covers, at least 1
 */
public record TableCell(
    String kind,
    int rowIndex,
    int columnIndex,
    int rowSpan,
    int columnSpan,
    String content,
    List<BoundingRegion> boundingRegions,
    List<Span> spans) {}
