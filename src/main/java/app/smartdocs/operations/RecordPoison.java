package app.smartdocs.operations;

import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobMessage;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.LogLine;
import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Works what nobody else can: messages that the platform has given up, and bodies that are no
 * message of ours. Each is recorded, once however often it comes, and never comes back for that.
 */
public final class RecordPoison {
  private static final Logger LOG = System.getLogger(RecordPoison.class.getName());

  private final Jobs jobs;
  private final StrayMessages strays;
  private final InstantSource clock;

  public RecordPoison(Jobs jobs, StrayMessages strays, InstantSource clock) {
    this.jobs = jobs;
    this.strays = strays;
    this.clock = clock;
  }

  /**
   * Records a message of a poison queue: its job has FAILED, with its last error, if no attempt is
   * left and it is not over already.
   */
  public void poisoned(String queue, String messageId, String body) {
    Optional<JobId> job = JobMessage.parse(body).map(JobMessage::jobId);
    if (job.isEmpty()) {
      stray(queue, messageId, body);
    } else {
      boolean unused = jobs.giveUp(job.get(), JobError.ATTEMPTS_USED_UP, clock.instant());
    }
  }

  /** Keeps a body that is no message of ours. An alert rule picks the event up by its name. */
  public void stray(String queue, String messageId, String body) {
    strays.keep(queue, messageId, body);
    LogLine.of("StrayMessage")
        .code("queue", queue)
        .code("message", messageId)
        .with("length", body.length())
        .error(LOG);
  }
}
