package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a function that somebody asked for, outside its schedule or queue. */
final class ByHand implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ByHand.class.getName());
  private static final long GRACE_MINUTES = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, LoadedFunction> functions = new HashMap<>();
  private final Invoker invoker;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  ByHand(Invoker invoker) {
    this.invoker = invoker;
  }

  void add(LoadedFunction function) {
    functions.put(function.name().toLowerCase(Locale.ROOT), function);
  }

  /** Begins to run a function with the {@code input} of the body; 202 says so, and no more. */
  HttpReply run(String name, String body) {
    LoadedFunction function = functions.get(name.toLowerCase(Locale.ROOT));
    if (function == null) {
      return HttpReply.empty(404);
    }
    TriggerInput input;
    try {
      input = input(function, JSON.readTree(body.isBlank() ? "{}" : body));
    } catch (JsonProcessingException e) {
      return HttpReply.json(400, "{\"Message\":\"The body is {\\\"input\\\": ...}.\"}");
    }
    threads.execute(() -> invoke(function, input));
    return HttpReply.empty(202);
  }

  private void invoke(LoadedFunction function, TriggerInput input) {
    try {
      invoker.run(function, input, Map.of());
    } catch (FunctionFailedException e) {
      LOG.log(Level.FINE, "Run by hand, and failed", e);
    }
  }

  private static TriggerInput input(LoadedFunction function, JsonNode body) {
    if (function.trigger() instanceof FunctionDefinition.Timer) {
      return new TriggerInput.Tick(TimerInfo.unscheduled());
    }
    JsonNode input = body.path("input");
    String text = input.isMissingNode() || input.isTextual() ? input.asText() : input.toString();
    return new TriggerInput.Message(text.getBytes(UTF_8));
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE_MINUTES, TimeUnit.MINUTES)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
