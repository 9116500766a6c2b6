package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works the queue {@code import-jobs}: sends the rows of an import on their way. */
public final class SendImportFunction {
  private final JobMessages messages;

  public SendImportFunction(JobMessages messages) {
    this.messages = messages;
  }

  @FunctionName("SendImport")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.IMPORT_JOBS,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context)
      throws InterruptedException {
    messages.run(id, message, context);
  }
}
