package app.smartdocs.operations;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.LogLine;
import app.smartdocs.job.Scope;
import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Erases documents: their rows at once, what lies in storage by a job that follows. */
public final class EraseDocument {
  private static final Logger LOG = System.getLogger(EraseDocument.class.getName());

  private final Erasure erasure;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public EraseDocument(
      Erasure erasure, Dispatch dispatch, Supplier<UUID> ids, InstantSource clock) {
    this.erasure = erasure;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Erases everything of a document, also while it is being read.
   *
   * @param actor who asked
   * @return false if the scope has no such document
   */
  public boolean run(DocumentId id, Scope scope, String actor) {
    Job cleanup = cleanup(id, actor);
    if (!erasure.erase(id, scope, cleanup)) {
      return false;
    }
    LogLine.of("DocumentErased").of(cleanup).info(LOG);
    dispatch.send(cleanup);
    return true;
  }

  /** Removes what lies in storage of a document that there is no row of. */
  void runOrphan(DocumentId id, String actor) {
    Job cleanup = cleanup(id, actor);
    erasure.recordCleanup(cleanup);
    LogLine.of("OrphanFound").of(cleanup).info(LOG);
    dispatch.send(cleanup);
  }

  private Job cleanup(DocumentId id, String actor) {
    return Job.accepted(new JobId(ids.get()), JobKind.CLEANUP, id.value(), actor, clock.instant());
  }
}
