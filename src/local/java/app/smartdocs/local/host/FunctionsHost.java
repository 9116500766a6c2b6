package app.smartdocs.local.host;

import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueServiceClient;
import com.azure.storage.queue.QueueServiceClientBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Logger;

/**
 * A running host. {@code docs/development-host.md} says what it does as the real one does, and
 * which test holds it.
 */
public final class FunctionsHost implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FunctionsHost.class.getName());

  private final HostOptions options;
  private final HostJson host;
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
  private final List<Listener> listeners = new ArrayList<>();
  private final HttpFront http;

  private FunctionsHost(HostOptions options) {
    this.options = options;
    AppLoader loader = new AppLoader(options.app(), options.settings());
    this.host = loader.hostJson();
    List<LoadedFunction> functions = loader.functions();
    if (functions.isEmpty()) {
      throw new HostException("The packaged app " + options.app() + " has no functions.");
    }
    Routes routes = new Routes();
    Map<String, LoadedFunction> others = new HashMap<>();
    for (LoadedFunction function : functions) {
      if (function.trigger() instanceof FunctionDefinition.Http trigger) {
        routes.add(function, trigger, host.routePrefix());
      } else {
        others.put(function.name(), function);
      }
    }
    this.http = new HttpFront(options.port(), routes, others, options.principals(), options.keys());
    others.values().forEach(this::listen);
    LOG.info(() -> functions.size() + " functions loaded from " + options.app());
  }

  /**
   * Loads the app and begins to listen.
   *
   * @throws HostException if the app can't be loaded or the port is taken, saying which
   */
  public static FunctionsHost start(HostOptions options) {
    return new FunctionsHost(options);
  }

  private void listen(LoadedFunction function) {
    if (function.trigger() instanceof FunctionDefinition.Queue trigger) {
      listeners.add(queueListener(function, trigger));
    } else if (function.trigger() instanceof FunctionDefinition.Timer trigger) {
      listeners.add(
          new TimerListener(
              function, trigger.schedule(), options.state(), host.functionTimeout(), scheduler));
    }
  }

  private QueueListener queueListener(LoadedFunction function, FunctionDefinition.Queue trigger) {
    String connection = options.settings().get(trigger.connection());
    if (connection == null) {
      throw new HostException(
          "The function " + function.name() + " needs the setting " + trigger.connection() + ".");
    }
    QueueServiceClient service =
        new QueueServiceClientBuilder().connectionString(connection).buildClient();
    String name = trigger.queueName();
    QueueClient queue = service.getQueueClient(name);
    Optional<QueueClient> poison =
        MessageWorker.isPoison(name)
            ? Optional.empty()
            : Optional.of(service.getQueueClient(MessageWorker.poisonName(name)));
    MessageWorker worker =
        new MessageWorker(function, queue, poison, host, options.timing(), scheduler);
    return new QueueListener(function, queue, worker, host.queues(), options.timing());
  }

  public URI baseUri() {
    return http.baseUri();
  }

  /** Stops taking work in, and waits for what is under way. */
  @Override
  public void close() {
    http.close();
    for (Listener listener : listeners) {
      listener.close();
    }
    scheduler.shutdownNow();
  }
}
