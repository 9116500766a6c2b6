package app.smartdocs.operations;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.LogLine;
import app.smartdocs.job.Scope;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Finds what is to go, and sends a job for each: documents whose time is over, and content without
 * a document, which a crash between blob and row leaves behind. Rows of jobs that are long over go
 * at once.
 */
public final class PlanCleanup {
  private static final Logger LOG = System.getLogger(PlanCleanup.class.getName());

  /** In whose name the machine cleans up. */
  static final String ACTOR = "system";

  // An upload may take hours before it is a document; and what no run of a week has seen was left
  // by none of ours.
  private static final Duration YOUNGEST_ORPHAN = Duration.ofDays(1);
  private static final Duration OLDEST_ORPHAN = Duration.ofDays(8);
  private static final Duration STRAYS_KEPT = Duration.ofDays(30);
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final int AT_ONCE = 500;
  private static final int MOST_BATCHES = 20;

  private final Erasure erasure;
  private final StoredContent content;
  private final EraseDocument erase;
  private final ManageJobs manage;
  private final Retention retention;
  private final Activity activity;
  private final Turns turns;
  private final InstantSource clock;

  public PlanCleanup(
      Erasure erasure,
      StoredContent content,
      EraseDocument erase,
      ManageJobs manage,
      Retention retention,
      Activity activity,
      Turns turns,
      InstantSource clock) {
    this.erasure = erasure;
    this.content = content;
    this.erase = erase;
    this.manage = manage;
    this.retention = retention;
    this.activity = activity;
    this.turns = turns;
    this.clock = clock;
  }

  /** Runs once, unless another instance does; the rest of very much goes at the next call. */
  public void run() {
    // After a week without anything, all that was left has been found.
    if (retention.documents() == null && !activity.within(OLDEST_ORPHAN)) {
      return;
    }
    turns.take(
        Turns.Turn.CLEANUP,
        LONGEST,
        () -> {
          Instant now = clock.instant();
          int expired = expireDocuments(now) + expireImports(now);
          int orphans = collectOrphans(now);
          retryCleanups();
          int forgotten = forgetJobs(now);
          content.discardStraysBefore(now.minus(STRAYS_KEPT));
          LogLine.of("CleanedUp")
              .with("expired", expired)
              .with("orphans", orphans)
              .with("forgotten", forgotten)
              .info(LOG);
        });
  }

  private int expireDocuments(Instant now) {
    Duration kept = retention.documents();
    if (kept == null) {
      return 0;
    }
    int expired = 0;
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      List<DocumentId> documents = erasure.documentsBefore(now.minus(kept), AT_ONCE);
      for (DocumentId id : documents) {
        expired += erase.run(id, Scope.everyone(), ACTOR) ? 1 : 0;
      }
      if (documents.size() < AT_ONCE) {
        break;
      }
    }
    return expired;
  }

  private int expireImports(Instant now) {
    Duration kept = retention.documents();
    int expired = 0;
    while (kept != null && expired < MOST_BATCHES && erasure.eraseImportBefore(now.minus(kept))) {
      expired++;
    }
    return expired;
  }

  private int collectOrphans(Instant now) {
    List<DocumentId> stored =
        content.madeBetween(now.minus(OLDEST_ORPHAN), now.minus(YOUNGEST_ORPHAN));
    int orphans = 0;
    for (int from = 0; from < stored.size(); from += AT_ONCE) {
      List<DocumentId> part = stored.subList(from, Math.min(from + AT_ONCE, stored.size()));
      for (DocumentId id : erasure.unknown(part)) {
        erase.runOrphan(id, ACTOR);
        orphans++;
      }
    }
    return orphans;
  }

  // What could not be removed yesterday may be today; until it is, its job is all that knows of it.
  private void retryCleanups() {
    for (JobStatus status : List.of(JobStatus.FAILED, JobStatus.CANCELLED)) {
      JobFilter unfinished = new JobFilter(JobKind.CLEANUP, status, null, null, null, AT_ONCE);
      manage.retryAll(unfinished, Scope.everyone(), ACTOR);
    }
  }

  private int forgetJobs(Instant now) {
    int forgotten = 0;
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      int rows = erasure.forgetBefore(now.minus(retention.jobs()), AT_ONCE);
      forgotten += rows;
      if (rows == 0) {
        break;
      }
    }
    return forgotten;
  }
}
