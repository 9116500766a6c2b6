package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works the queue {@code certification-jobs}: leads certifications. */
public final class RunCertificationFunction {
  private final JobMessages messages;

  public RunCertificationFunction(JobMessages messages) {
    this.messages = messages;
  }

  @FunctionName("RunCertification")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.CERTIFICATION_JOBS,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context)
      throws InterruptedException {
    messages.run(id, message, context);
  }
}
