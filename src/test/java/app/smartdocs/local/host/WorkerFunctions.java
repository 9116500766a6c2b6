package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.annotation.QueueTrigger;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.util.Optional;

/** Functions of which each instance has a name of its own. */
public final class WorkerFunctions {
  private final String name;

  public WorkerFunctions() {
    this("made anew " + System.nanoTime());
  }

  public WorkerFunctions(String name) {
    this.name = name;
  }

  public HttpResponseMessage who(
      @HttpTrigger(name = "request", methods = HttpMethod.GET)
          HttpRequestMessage<Optional<String>> request) {
    return request.createResponseBuilder(HttpStatus.OK).body(name).build();
  }

  public void unbound(
      @QueueTrigger(name = "message", queueName = "q", connection = "AzureWebJobsStorage")
          String message,
      String another) {}

  public void record(
      @QueueTrigger(name = "message", queueName = "q", connection = "AzureWebJobsStorage")
          Optional<String> message) {}

  public void misnamed(@TimerTrigger(name = "clock", schedule = "0 * * * * *") String clock) {}

  /** Makes every instance, and says so. */
  public static final class Injector implements FunctionInstanceInjector {
    private final WorkerFunctions only = new WorkerFunctions("injected");

    public Injector() {
      Probe.say("injector made");
    }

    @Override
    public <T> T getInstance(Class<T> type) {
      return type.cast(only);
    }
  }
}
