package app.smartdocs.operations;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.Work;
import java.time.InstantSource;
import java.util.Set;

/** Removes what lies in storage of a document that is no more. */
public final class CleanUpDocument implements Work {
  private final Jobs jobs;
  private final Erasure erasure;
  private final StoredContent content;
  private final InstantSource clock;

  public CleanUpDocument(Jobs jobs, Erasure erasure, StoredContent content, InstantSource clock) {
    this.jobs = jobs;
    this.erasure = erasure;
    this.content = content;
    this.clock = clock;
  }

  @Override
  public Outcome run(Job job, Hold hold) {
    DocumentId id = new DocumentId(job.subjectId());
    if (erasure.unknown(Set.of(id)).isEmpty()) {
      return new Outcome.Skipped("the document is there");
    }
    content.erase(id);
    return jobs.complete(hold.lease(), clock.instant())
        ? new Outcome.Completed()
        : new Outcome.Ignored("the job is not this attempt's any more");
  }
}
