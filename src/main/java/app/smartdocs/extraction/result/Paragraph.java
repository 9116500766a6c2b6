package app.smartdocs.extraction.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that belong together.
 *
 * @param role {@code title}, {@code sectionHeading}, {@code pageHeader}, {@code pageFooter}, {@code
 *     pageNumber}, {@code footnote}, or null for plain text
 */
public record Paragraph(
    @Nullable String role,
    String content,
    List<BoundingRegion> boundingRegions,
    List<Span> spans) {}
