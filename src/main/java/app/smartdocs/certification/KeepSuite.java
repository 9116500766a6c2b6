package app.smartdocs.certification;

import app.smartdocs.certification.AcceptSuite.Accepted;
import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.document.DocumentId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Keeps a version's rows, its documents being stored. */
final class KeepSuite {
  private final Suites suites;
  private final SampleFiles files;

  KeepSuite(Suites suites, SampleFiles files) {
    this.suites = suites;
    this.files = files;
  }

  /**
   * Keeps a version.
   *
   * @param suite whose id was made once they were: the newest is the one that was kept last
   * @param fresh its documents that are new. Where this fails they are left, as of no document, for
   *     the cleanup to find: what the database answered last may not be what it did
   * @param record writes the rows; false if there is such a version, or the one that it grows from
   *     is not the newest
   */
  Accepted keep(Suite suite, Set<DocumentId> fresh, BooleanSupplier record) {
    if (record.getAsBoolean()) {
      return new Accepted(suite, false);
    }
    Optional<Suite> present = suites.findByFingerprint(suite.fingerprint());
    // Ours, if the database had kept it after all before it was asked again.
    if (present.filter(each -> each.id().equals(suite.id())).isPresent()) {
      return new Accepted(suite, false);
    }
    fresh.forEach(files::erase);
    return present
        .map(each -> new Accepted(each, true))
        .orElseThrow(
            () ->
                new SuiteRefusedException(
                    Reason.SUITE_OUTDATED,
                    "Somebody has changed the suite "
                        + suite.name()
                        + " meanwhile. Load it anew, and add the document to its newest version."));
  }
}
