package app.smartdocs.local.host;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.QueueTrigger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Functions that report the messages they are given. */
public final class QueueFunctions {

  /** Says which delivery it is, and of what. */
  public void run(
      @QueueTrigger(name = "input", queueName = "") String input,
      @BindingName("DequeueCount") long count,
      ExecutionContext context)
      throws IOException, InterruptedException {
    Reporter.report(context.getFunctionName(), count + " " + input);
  }

  public void bytes(@QueueTrigger(name = "input", queueName = "") byte[] input)
      throws IOException, InterruptedException {
    Reporter.report("bytes", new String(input, StandardCharsets.ISO_8859_1));
  }

  /** Says every piece of metadata, one a line. */
  public void metadata(
      @QueueTrigger(name = "input", queueName = "") String input,
      @BindingName("Id") String id,
      @BindingName("DequeueCount") String count,
      @BindingName("InsertionTime") String inserted,
      @BindingName("ExpirationTime") String expires,
      @BindingName("NextVisibleTime") String visible,
      @BindingName("PopReceipt") String receipt)
      throws IOException, InterruptedException {
    Reporter.report("metadata", String.join("\n", id, count, inserted, expires, visible, receipt));
  }
}
