package app.smartdocs.extraction.result;

import org.jspecify.annotations.Nullable;

/**
 * One word.
 *
 * @param polygon null for formats without a layout
 * @param confidence 0 to 1
 */
public record Word(String content, @Nullable Polygon polygon, Span span, float confidence) {}
