package app.smartdocs.extraction.result;

import org.jspecify.annotations.Nullable;

/**
 * A check box or the like.
 *
 * @param state {@code selected} or {@code unselected}
 * @param confidence 0 to 1
 */
public record SelectionMark(String state, @Nullable Polygon polygon, Span span, float confidence) {}
