package app.smartdocs.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file as it arrived.
 *
 * @param owner the caller's object id
 * @param filename as given
 * @param modelId as given; null or blank for the default
 * @param pages as given; null or blank for all
 * @param idempotencyKey as given; null if a repetition is to be a document of its own
 */
@SuppressWarnings("ArrayRecordComponent") // 25 MB that nobody compares: a copy would cost memory.
public record Submission(
    String owner,
    String filename,
    byte[] content,
    @Nullable String modelId,
    @Nullable String pages,
    @Nullable String idempotencyKey) {}
