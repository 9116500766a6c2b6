package app.smartdocs.local.host;

import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.QueueTrigger;

/** Does what a message says: {@code ok}, {@code fail…} or {@code wait…}. */
public final class QueueFunctions {
  public void work(
      @QueueTrigger(name = "message", queueName = "any", connection = "AzureWebJobsStorage")
          String message,
      @BindingName("DequeueCount") long delivery)
      throws InterruptedException {
    Probe.say("begin " + message + " " + delivery);
    if (message.startsWith("fail")) {
      throw new IllegalStateException("on purpose");
    }
    if (message.startsWith("wait")) {
      Probe.passGate();
      Probe.say("end " + message);
    }
  }

  public void metadata(
      @QueueTrigger(name = "message", queueName = "any", connection = "AzureWebJobsStorage")
          byte[] message,
      @BindingName("Id") String id,
      @BindingName("PopReceipt") String receipt,
      @BindingName("InsertionTime") String inserted,
      @BindingName("ExpirationTime") String expires,
      @BindingName("NextVisibleTime") String visible) {
    Probe.say(message.length + " " + id + " " + receipt.isEmpty());
    Probe.say(inserted);
    Probe.say(expires);
    Probe.say(visible);
  }
}
