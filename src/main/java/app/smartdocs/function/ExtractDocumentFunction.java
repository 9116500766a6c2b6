package app.smartdocs.function;

import app.smartdocs.job.JobKind.Queues;
import app.smartdocs.job.RunJob;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Works the queue {@code document-jobs}: one message, one attempt at one document. */
public final class ExtractDocumentFunction {
  private final RunJob extraction;

  public ExtractDocumentFunction(RunJob extraction) {
    this.extraction = extraction;
  }

  /**
   * Works one message.
   *
   * @throws IllegalArgumentException if the message is none of ours; the platform moves it to the
   *     poison queue in the end
   * @throws InterruptedException if the host stops the invocation
   */
  @FunctionName("ExtractDocument")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = Queues.DOCUMENT_JOBS,
              connection = "AzureWebJobsStorage")
          String message,
      ExecutionContext context)
      throws InterruptedException {
    JobMessages.work(message, extraction, context);
  }
}
