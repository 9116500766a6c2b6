package app.smartdocs.certification;

import app.smartdocs.document.DocumentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where suites are kept. */
public interface Suites {
  /**
   * Keeps a version, and the documents that are new: all or nothing.
   *
   * @return false, with nothing written, if there is one of its fingerprint
   */
  boolean record(Suite suite, List<SuiteSample> samples, Set<DocumentId> fresh);

  Optional<Suite> find(SuiteId id);

  /** The newest version of a name. */
  Optional<Suite> latest(String name);

  Optional<Suite> findByFingerprint(String fingerprint);

  /** The newest first. */
  List<Suite> all();

  /** In their order. */
  List<SuiteSample> samples(SuiteId id);

  /**
   * Removes a version that no certification rests on, and its documents that no other version has.
   *
   * @return those documents, whose content is to be erased; empty, with nothing removed, if a
   *     certification rests on it or there is none
   */
  Optional<List<DocumentId>> remove(SuiteId id);
}
