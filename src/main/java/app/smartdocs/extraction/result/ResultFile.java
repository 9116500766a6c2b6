package app.smartdocs.extraction.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * The result blob. Its JSON Schema is {@code src/main/resources/api/result.schema.json}.
 *
 * @param schemaVersion of this shape; a new minor version only adds
 * @param analyzedAt when the result was fetched
 */
public record ResultFile(
    String schemaVersion,
    UUID documentId,
    UUID jobId,
    Instant analyzedAt,
    Completeness completeness,
    @JsonUnwrapped Analysis analysis) {
  /** The version that is written. */
  public static final String SCHEMA_VERSION = "1.0";
}
