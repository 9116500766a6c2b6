package app.smartdocs.function;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works {@code notifications-poison}: what the platform gave up is recorded as failed. */
public final class RecordPoisonedNotificationFunction {
  private final PoisonMessages messages;

  public RecordPoisonedNotificationFunction(PoisonMessages messages) {
    this.messages = messages;
  }

  @FunctionName("RecordPoisonedNotification")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.NOTIFICATIONS + Queues.POISON,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context) {
    messages.record(JobKind.NOTIFICATION, id, message, context);
  }
}
