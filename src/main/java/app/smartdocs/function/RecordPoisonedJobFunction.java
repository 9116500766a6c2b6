package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import app.smartdocs.job.JobMessage;
import app.smartdocs.operations.GiveUpJob;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;
import java.util.Optional;

/** Works {@code document-jobs-poison}: what the platform gave up is recorded as failed. */
public final class RecordPoisonedJobFunction {
  private final GiveUpJob jobs;

  public RecordPoisonedJobFunction(GiveUpJob jobs) {
    this.jobs = jobs;
  }

  @FunctionName("RecordPoisonedJob")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.DOCUMENT_JOBS + Queues.POISON,
              connection = "AzureWebJobsStorage")
          String message,
      ExecutionContext context) {
    Optional<JobMessage> job = JobMessage.parse(message);
    job.ifPresentOrElse(
        found -> jobs.run(found.jobId()),
        // Not ours: there is no row to mark. A poison queue has none of its own, so failing here
        // would bring the message back again and again.
        () -> context.getLogger().severe("PoisonMessageNotOurs length=" + message.length()));
  }
}
