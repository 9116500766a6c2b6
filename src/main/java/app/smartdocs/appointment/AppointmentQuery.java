package app.smartdocs.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Which appointments to list: what is null does not restrict.
 *
 * @param search part of the name, the address or a document, accents and case alike
 * @param ascending oldest first; within an import, by row
 * @param after where the page before ended
 * @param limit how many, 1 to 200
 */
public record AppointmentQuery(
    @Nullable ImportId importId,
    @Nullable NormalizationStatus status,
    @Nullable Boolean needsReview,
    @Nullable String search,
    boolean ascending,
    @Nullable AppointmentId after,
    int limit) {}
