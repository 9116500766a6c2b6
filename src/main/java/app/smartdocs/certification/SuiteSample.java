package app.smartdocs.certification;

import app.smartdocs.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A labelled document of a suite.
 *
 * @param position in the suite, from 1
 * @param name of the document, as the archive had it
 * @param kind what it is like, such as scanned; null if that is not said
 * @param label what stands in it, as JSON
 */
public record SuiteSample(
    int position, Document document, String name, @Nullable String kind, String label) {}
