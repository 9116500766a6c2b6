package app.smartdocs.certification.scoring;

import java.util.List;

/**
 * One reading of one sample beside its label.
 *
 * @param rowsExpected of lists and tables together
 * @param rowsFound how many of these were read, at least half of their cells right
 */
public record SampleScore(
    List<FieldScore> fields, int rowsExpected, int rowsFound, int pagesExpected, int pagesRead) {}
