package app.smartdocs.certification;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Removes a version of a suite: its rows at once, its documents' content by jobs that follow. */
public final class EraseSuite {
  private final Suites suites;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public EraseSuite(Suites suites, Dispatch dispatch, Supplier<UUID> ids, InstantSource clock) {
    this.suites = suites;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Removes it.
   *
   * @param actor who asked
   * @return false, with nothing removed, if a certification rests on it
   */
  public boolean run(SuiteId id, String actor) {
    Optional<List<Job>> cleanups = suites.remove(id, document -> cleanup(document, actor));
    cleanups.ifPresent(each -> each.forEach(dispatch::send));
    return cleanups.isPresent();
  }

  private Job cleanup(DocumentId id, String actor) {
    return Job.accepted(new JobId(ids.get()), JobKind.CLEANUP, id.value(), actor, clock.instant());
  }
}
