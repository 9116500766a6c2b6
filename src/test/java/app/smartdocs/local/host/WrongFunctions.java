package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.annotation.QueueTrigger;
import java.time.Instant;
import java.util.Optional;

/** Functions that can't be loaded, but for the first. */
public final class WrongFunctions {
  public String right(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return "right";
  }

  public String unbound(
      @HttpTrigger(name = "input") HttpRequestMessage<byte[]> input, String stranger) {
    return stranger;
  }

  public String untriggered(@BindingName("Id") String id) {
    return id;
  }

  public String misnamed(@HttpTrigger(name = "inputs") HttpRequestMessage<byte[]> input) {
    return "misnamed";
  }

  public String pojo(
      @HttpTrigger(name = "input") HttpRequestMessage<Optional<WrongFunctions>> input) {
    return "pojo";
  }

  public void pojoMessage(@QueueTrigger(name = "input", queueName = "") WrongFunctions input) {}

  public String metadata(
      @HttpTrigger(name = "input") HttpRequestMessage<byte[]> input,
      @BindingName("at") Instant at) {
    return "at " + at;
  }

  public String twice(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return "twice";
  }

  public String twice(
      @HttpTrigger(name = "input") HttpRequestMessage<byte[]> input, @BindingName("x") String x) {
    return x;
  }
}
