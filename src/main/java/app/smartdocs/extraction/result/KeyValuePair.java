package app.smartdocs.extraction.result;

import org.jspecify.annotations.Nullable;

/**
 * A label and what stands at it.
 *
 * @param value null where the label stands alone
 * @param confidence 0 to 1
 */
public record KeyValuePair(Element key, @Nullable Element value, float confidence) {}
