package app.smartdocs.extraction.result;

import java.util.List;

/**
 * What the service made of a document.
 *
 * @param apiVersion of the service, such as {@code 2023-07-31}
 * @param content all text in reading order; spans point into it
 */
public record Analysis(
    String modelId,
    String apiVersion,
    String content,
    List<Page> pages,
    List<Paragraph> paragraphs,
    List<Table> tables,
    List<KeyValuePair> keyValuePairs,
    List<AnalyzedDocument> documents) {}
