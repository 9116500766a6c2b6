package app.smartdocs.certification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is certified, and by what.
 *
 * @param schema the version of this form
 * @param id of the certification
 * @param verdict CERTIFIED, REJECTED or INCONCLUSIVE
 * @param readings how many there were
 * @param f1 of all fields together, from 0 to 1; null if nothing was expected
 * @param f1Low the lower bound of its 95 % confidence interval
 * @param unmet the criteria that were not passed
 * @param project the version of SmartDocs that judged
 */
public record Certificate(
    String schema,
    UUID id,
    String verdict,
    Model model,
    OfSuite suite,
    int repeats,
    int readings,
    @Nullable Double f1,
    @Nullable Double f1Low,
    List<String> unmet,
    String project,
    Instant issuedAt,
    Instant expiresAt) {
  /** The version that is written. */
  public static final String SCHEMA = "1.0";

  /**
   * The model.
   *
   * @param version when it was made, as the service says, for a model of one's own; that of the
   *     service's interface for a prebuilt one, which fixes it
   * @param apiVersion the version of the service's interface that it answered by
   */
  public record Model(String id, String version, String apiVersion) {}

  /**
   * The suite.
   *
   * @param sha256 the fingerprint of its manifest and its documents
   */
  public record OfSuite(String name, String sha256, int samples) {}
}
