package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works the queue {@code document-jobs}: one message, one attempt at one document. */
public final class ExtractDocumentFunction {
  private final JobMessages messages;

  public ExtractDocumentFunction(JobMessages messages) {
    this.messages = messages;
  }

  @FunctionName("ExtractDocument")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.DOCUMENT_JOBS,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") String id,
      ExecutionContext context)
      throws InterruptedException {
    messages.run(id, message, context);
  }
}
