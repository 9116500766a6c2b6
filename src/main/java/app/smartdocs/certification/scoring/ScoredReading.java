package app.smartdocs.certification.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A reading for a report.
 *
 * @param sample its position in the suite, from 1
 * @param repeat which of the sample's readings, from 1
 * @param failure why there is no result; null if there is one. What was expected is missing then
 */
public record ScoredReading(
    int sample, String name, int repeat, SampleScore score, @Nullable String failure) {}
