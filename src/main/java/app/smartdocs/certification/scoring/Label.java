package app.smartdocs.certification.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a sample. Values are {@link String}, {@link java.math.BigDecimal} or {@link
 * java.time.LocalDate}, by the field's {@link FieldType}.
 *
 * @param pages how many pages it has; null if that is not said
 * @param fields the expected value by field; null for one that is not in this document, so that a
 *     value read for it is one too many. A field that is left out is not looked at
 * @param rows the expected rows of lists, such as {@code Items}: each row the values of its fields
 * @param tables the expected tables, rows of cells, with their headings
 * @param text what the whole document says; null if that is not looked at
 */
public record Label(
    @Nullable Integer pages,
    Map<String, @Nullable Object> fields,
    Map<String, List<Map<String, @Nullable Object>>> rows,
    List<List<List<String>>> tables,
    @Nullable String text) {}
