package app.smartdocs.certification;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Job;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Suites in memory, with a database's bad days. */
final class FakeSuites implements Suites {
  private final List<Suite> kept = new ArrayList<>();
  private final Map<SuiteId, List<SuiteSample>> samples = new HashMap<>();

  /** The next write is done, and answered as one that was there already. */
  boolean forgetful;

  /** The next write is done, and its answer is lost. */
  boolean breaking;

  /** What another one writes just before the next write. */
  Runnable meanwhile = () -> {};

  private boolean write(Suite suite, List<SuiteSample> each) {
    if (findByFingerprint(suite.fingerprint()).isPresent()) {
      return false;
    }
    kept.add(suite);
    samples.put(suite.id(), List.copyOf(each));
    if (breaking) {
      throw new IllegalStateException("the connection broke");
    }
    return !forgetful;
  }

  @Override
  public boolean record(Suite suite, List<SuiteSample> each, Set<DocumentId> fresh) {
    meanwhile.run();
    return write(suite, each);
  }

  @Override
  public boolean grow(SuiteId from, Suite next, List<SuiteSample> each, Set<DocumentId> fresh) {
    meanwhile.run();
    return latest(next.name()).filter(newest -> newest.id().equals(from)).isPresent()
        && write(next, each);
  }

  @Override
  public Optional<Suite> find(SuiteId id) {
    return kept.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Suite> latest(String name) {
    return kept.stream().filter(each -> each.name().equals(name)).reduce((a, b) -> b);
  }

  @Override
  public Optional<Suite> findByFingerprint(String fingerprint) {
    return kept.stream().filter(each -> each.fingerprint().equals(fingerprint)).findFirst();
  }

  @Override
  public List<Suite> all() {
    return List.copyOf(kept);
  }

  @Override
  public List<SuiteSample> samples(SuiteId id) {
    return samples.getOrDefault(id, List.of());
  }

  @Override
  public Optional<List<Job>> remove(SuiteId id, Function<DocumentId, Job> cleanup) {
    boolean gone = kept.removeIf(each -> each.id().equals(id));
    return gone
        ? Optional.of(
            samples(id).stream().map(each -> cleanup.apply(each.document().id())).toList())
        : Optional.empty();
  }
}
