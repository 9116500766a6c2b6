package app.smartdocs.extraction.result;

/** A place on a page. */
public record BoundingRegion(int pageNumber, Polygon polygon) {}
