package app.smartdocs.certification.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value beside what was expected.
 *
 * @param row of a list or table, from 1, as it was expected; null for a field of the document, and
 *     for a row that nobody expected
 * @param expected null if it does not stand in the document
 * @param read null if nothing was read
 * @param distance how far the two are apart, 0 to 1; null where that is not measured
 * @param confidence that the model stated, 0 to 1; null if it stated none
 * @param page where it was read, from 1; null if that is not known
 * @param polygon around it, in the result's coordinates; null if that is not known
 */
public record FieldScore(
    String field,
    @Nullable Integer row,
    FieldType type,
    @Nullable String expected,
    @Nullable String read,
    FieldOutcome outcome,
    @Nullable Double distance,
    @Nullable Double confidence,
    @Nullable Integer page,
    @Nullable List<Double> polygon) {}
