package app.smartdocs.intake;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A file as it arrived.
 *
 * @param owner the caller's object id
 * @param filename as given
 * @param content between the buffer's position and limit, which stay as they are
 * @param modelId as given; null or blank for the default
 * @param pages as given; null or blank for all
 * @param forced whether it is to be read anew, even if the same content has been read before
 * @param idempotencyKey as given; null if a repetition is to be a document of its own
 */
public record Submission(
    String owner,
    String filename,
    ByteBuffer content,
    @Nullable String modelId,
    @Nullable String pages,
    boolean forced,
    @Nullable String idempotencyKey) {}
