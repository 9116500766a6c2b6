package app.smartdocs.function;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works {@code certification-jobs-poison}: what the platform gave up is recorded as failed. */
public final class RecordPoisonedCertificationFunction {
  private final PoisonMessages messages;

  public RecordPoisonedCertificationFunction(PoisonMessages messages) {
    this.messages = messages;
  }

  @FunctionName("RecordPoisonedCertification")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.CERTIFICATION_JOBS + Queues.POISON,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context) {
    messages.record(JobKind.CERTIFICATION, id, message, context);
  }
}
