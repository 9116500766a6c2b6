package app.smartdocs.extraction.result;

import java.util.List;
import java.util.Map;

/**
 * A document of a known kind that was found in the file.
 *
 * @param docType such as {@code invoice}
 * @param fields by name, as the model's schema has them; what was not found is not there
 * @param confidence 0 to 1
 */
public record AnalyzedDocument(
    String docType,
    List<BoundingRegion> boundingRegions,
    List<Span> spans,
    Map<String, Field> fields,
    float confidence) {}
