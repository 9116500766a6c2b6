package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.HttpTrigger;

/** Functions that answer in different ways. */
public final class ReplyFunctions {
  public HttpResponseMessage built(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return input
        .createResponseBuilder(HttpStatus.ACCEPTED)
        .header("Location", "/things/7")
        .header("Content-Type", "application/json")
        .body("{}")
        .build();
  }

  public byte[] bytes(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return new byte[] {1, 2};
  }

  public void nothing(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {}

  public String fails(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    throw new IllegalStateException("A secret of the app's.");
  }
}
