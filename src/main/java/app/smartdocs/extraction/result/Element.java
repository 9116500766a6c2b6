package app.smartdocs.extraction.result;

import java.util.List;

/** A piece of text and where it stands. */
public record Element(String content, List<BoundingRegion> boundingRegions, List<Span> spans) {}
