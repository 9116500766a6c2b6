package app.smartdocs.extraction.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of text; {@code polygon} is null for formats without a layout. */
public record Line(String content, @Nullable Polygon polygon, List<Span> spans) {}
