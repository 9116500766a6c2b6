package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works the queue {@code sample-jobs}: reads samples. */
public final class ReadSampleFunction {
  private final JobMessages messages;

  public ReadSampleFunction(JobMessages messages) {
    this.messages = messages;
  }

  @FunctionName("ReadSample")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.SAMPLE_JOBS,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context)
      throws InterruptedException {
    messages.run(id, message, context);
  }
}
