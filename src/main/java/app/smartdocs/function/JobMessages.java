package app.smartdocs.function;

import app.smartdocs.function.invocation.Invocations;
import app.smartdocs.job.JobMessage;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.RunJob;
import app.smartdocs.operations.Activity;
import app.smartdocs.operations.RecordPoison;
import com.microsoft.azure.functions.ExecutionContext;
import java.util.Optional;

/** What the trigger of a job queue does with a message. */
public final class JobMessages {
  private final RunJob work;
  private final RecordPoison poison;
  private final Activity activity;

  public JobMessages(RunJob work, RecordPoison poison, Activity activity) {
    this.work = work;
    this.poison = poison;
    this.activity = activity;
  }

  /**
   * Has a message's job worked on. One that is none of ours is kept for a person to see: to try it
   * again would not make it one.
   *
   * @param id the message's own
   * @throws RuntimeException if the platform is to deliver it again
   * @throws InterruptedException if the host stops the invocation
   */
  void run(String id, String message, ExecutionContext context) throws InterruptedException {
    boolean unused = Invocations.within(context, () -> run(id, message));
  }

  private boolean run(String id, String message) throws InterruptedException {
    activity.note();
    Optional<JobMessage> job = JobMessage.parse(message);
    if (job.isEmpty()) {
      poison.stray(work.kind().queueName(), id, message);
      return false;
    }
    Outcome unused = work.run(job.get().jobId());
    return true;
  }
}
