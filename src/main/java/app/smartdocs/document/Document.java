package app.smartdocs.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that was accepted; its content lies in the blob that {@link DocumentId} names.
 *
 * @param owner the object id of whoever brought it
 * @param filename as given, without path and control characters; shown, never used as a path
 * @param format by content, whatever the name says
 * @param sizeBytes of the content
 * @param sha256 of the content, lower-case hex; null for a direct upload, whose content never
 *     passed through here
 * @param pageCount where the format tells without reading the document: PDF and images; else null
 * @param createdAt when it was accepted
 */
public record Document(
    DocumentId id,
    String owner,
    String filename,
    DocumentFormat format,
    long sizeBytes,
    @Nullable String sha256,
    @Nullable Integer pageCount,
    Instant createdAt) {
  /**
   * Owns the samples of suites, which everyone may see, nobody may erase by themselves, and no list
   * shows. Nobody can sign in by this name: object ids and machines' names have no such character.
   */
  public static final String SAMPLES = "#samples";
}
