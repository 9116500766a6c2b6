package app.smartdocs.function;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works {@code cleanup-tasks-poison}: what the platform gave up is recorded as failed. */
public final class RecordPoisonedCleanupFunction {
  private final PoisonMessages messages;

  public RecordPoisonedCleanupFunction(PoisonMessages messages) {
    this.messages = messages;
  }

  @FunctionName("RecordPoisonedCleanup")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.CLEANUP_TASKS + Queues.POISON,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context) {
    messages.record(JobKind.CLEANUP, id, message, context);
  }
}
