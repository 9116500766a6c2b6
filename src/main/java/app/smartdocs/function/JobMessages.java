package app.smartdocs.function;

import app.smartdocs.job.JobMessage;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.RunJob;
import com.microsoft.azure.functions.ExecutionContext;

/** What the triggers of all job queues do with a message. */
final class JobMessages {
  private JobMessages() {}

  /**
   * Has a message's job worked on.
   *
   * @throws IllegalArgumentException if the message is none of ours; the platform moves it to the
   *     poison queue in the end
   * @throws InterruptedException if the host stops the invocation
   */
  static void work(String message, RunJob work, ExecutionContext context)
      throws InterruptedException {
    JobMessage job =
        JobMessage.parse(message)
            .orElseThrow(() -> new IllegalArgumentException("Not a message of ours."));
    Outcome outcome = work.run(job.jobId());
    context.getLogger().info(() -> "job=" + job.jobId() + " outcome=" + outcome);
  }
}
