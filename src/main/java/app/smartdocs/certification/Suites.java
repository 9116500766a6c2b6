package app.smartdocs.certification;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Job;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where suites are kept. */
public interface Suites {
  /**
   * Keeps a version, and the documents that are new: all or nothing.
   *
   * @return false, with nothing written, if there is one of its fingerprint
   */
  boolean record(Suite suite, List<SuiteSample> samples, Set<DocumentId> fresh);

  /**
   * Keeps a version as above, if the one that it grew from is the newest of its name.
   *
   * @return false, with nothing written, if it is not or is gone, or if there is one of the
   *     fingerprint
   */
  boolean grow(SuiteId from, Suite next, List<SuiteSample> samples, Set<DocumentId> fresh);

  Optional<Suite> find(SuiteId id);

  /** The newest version of a name. */
  Optional<Suite> latest(String name);

  Optional<Suite> findByFingerprint(String fingerprint);

  /** The newest first. */
  List<Suite> all();

  /** In their order. */
  List<SuiteSample> samples(SuiteId id);

  /**
   * Removes a version that no certification rests on, and its documents that no other version has,
   * and records the jobs that remove what lies in storage of them: all or nothing.
   *
   * @param cleanup makes the job of a document
   * @return those jobs; empty, with nothing removed, if a certification rests on it or there is
   *     none
   */
  Optional<List<Job>> remove(SuiteId id, Function<DocumentId, Job> cleanup);
}
