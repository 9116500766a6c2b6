package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works the queue {@code cleanup-tasks}: one message, one document that is no more. */
public final class CleanUpDocumentFunction {
  private final JobMessages messages;

  public CleanUpDocumentFunction(JobMessages messages) {
    this.messages = messages;
  }

  @FunctionName("CleanUpDocument")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.CLEANUP_TASKS,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context)
      throws InterruptedException {
    messages.run(id, message, context);
  }
}
