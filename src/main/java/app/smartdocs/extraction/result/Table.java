package app.smartdocs.extraction.result;

import java.util.List;

/** A grid of cells. */
public record Table(
    int rowCount,
    int columnCount,
    List<TableCell> cells,
    List<BoundingRegion> boundingRegions,
    List<Span> spans) {}
