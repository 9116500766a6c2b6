package app.smartdocs.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What models are certified by: the certifications that have ended. */
public interface Certificates {
  /** Whether one holds at a time for a model. */
  boolean isCertified(String model, Instant now);

  /** The last one that ended, of the same model and suite, by the suite's name. */
  Optional<Certification> lastEnded(String model, String suite);

  /** The last one that ended of each model and suite. */
  List<Certification> lastEnded();

  /** Those whose certificates hold at a time; of each model, the one that ends last comes first. */
  List<Certification> inForce(Instant now);

  /**
   * Those whose certificates end before a time, or were revoked, and are the last of their model
   * and suite, of which nothing newer is known: no verdict that took their place, none under way,
   * and none that was started by schedule since.
   *
   * @param triedSince since when a start by schedule counts
   */
  List<Certification> due(Instant endsBefore, Instant triedSince);

  /** Ends a certificate before its time. */
  void revoke(CertificationId id, Instant now);
}
