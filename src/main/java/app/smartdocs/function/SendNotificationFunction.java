package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works the queue {@code notifications}: one message, one failure to tell of. */
public final class SendNotificationFunction {
  private final JobMessages messages;

  public SendNotificationFunction(JobMessages messages) {
    this.messages = messages;
  }

  @FunctionName("SendNotification")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.NOTIFICATIONS,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context)
      throws InterruptedException {
    messages.run(id, message, context);
  }
}
