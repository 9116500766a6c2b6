package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works the queue {@code normalization-jobs}: one message, one attempt at one appointment. */
public final class RunNormalizationFunction {
  private final JobMessages messages;

  public RunNormalizationFunction(JobMessages messages) {
    this.messages = messages;
  }

  @FunctionName("RunNormalization")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.NORMALIZATION_JOBS,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context)
      throws InterruptedException {
    messages.run(id, message, context);
  }
}
