package app.smartdocs.extraction.result;

/**
 * A part of the content.
 *
 * @param offset of its first UTF-16 code unit, from 0
 * @param length in UTF-16 code units
 */
public record Span(int offset, int length) {}
