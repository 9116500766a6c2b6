package app.smartdocs.extraction.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page.
 *
 * @param pageNumber in the document, from 1
 * @param angle by which the text is turned, in degrees clockwise, above -180 to 180
 * @param width in {@code unit}
 * @param height in {@code unit}
 * @param unit {@code inch} for PDF files, {@code pixel} for images; null where pages have no size
 */
public record Page(
    int pageNumber,
    @Nullable Float angle,
    @Nullable Float width,
    @Nullable Float height,
    @Nullable String unit,
    List<Word> words,
    List<Line> lines,
    List<SelectionMark> selectionMarks,
    List<Span> spans) {}
