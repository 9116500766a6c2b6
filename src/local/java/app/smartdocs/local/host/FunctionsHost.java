package app.smartdocs.local.host;

import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueServiceClient;
import com.azure.storage.queue.QueueServiceClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * A running host. {@code docs/development-host.md} says what it does as the real one does, and
 * which test holds it.
 */
public final class FunctionsHost implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FunctionsHost.class.getName());

  private final HostOptions options;
  private final Settings settings;
  private final AppLoader app;
  private final HostJson host;
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
  private final Invoker invoker;
  private final ByHand byHand;
  private final HttpFront http;
  private final Map<String, QueueServiceClient> accounts = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private FunctionsHost(HostOptions options, Settings settings, AppLoader app) {
    this.options = options;
    this.settings = settings;
    this.app = app;
    this.host = app.hostJson();
    this.invoker = new Invoker(host.functionTimeout(), scheduler);
    this.byHand = new ByHand(invoker);
    List<LoadedFunction> functions = app.functions();
    if (functions.isEmpty()) {
      throw new HostException("The packaged app " + options.app() + " has no functions.");
    }
    // Everything that could be wrong with the app is found before any of it runs.
    Routes routes = new Routes();
    List<Runnable> starts = new ArrayList<>();
    for (LoadedFunction function : functions) {
      if (function.trigger() instanceof FunctionDefinition.Http trigger) {
        routes.add(function, trigger, host.routePrefix());
      } else {
        byHand.add(function);
        starts.add(listening(function));
      }
    }
    boolean homepage = !settings.isTrue("AzureWebJobsDisableHomepage");
    this.http = new HttpFront(routes, options.http(), homepage, invoker, byHand);
    http.start();
    starts.forEach(Runnable::run);
    LOG.info(() -> functions.size() + " functions loaded from " + options.app());
  }

  /**
   * Loads the app and begins to listen.
   *
   * @throws HostException if the app can't be loaded or the port is taken, saying which
   */
  public static FunctionsHost start(HostOptions options) {
    Settings settings = new Settings(options.settings());
    AppLoader app = new AppLoader(options.app(), settings);
    try {
      return new FunctionsHost(options, settings, app);
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
  }

  private Runnable listening(LoadedFunction function) {
    if (function.trigger() instanceof FunctionDefinition.Timer trigger) {
      Schedule schedule = Schedule.parse(trigger.schedule(), function.name());
      return () ->
          listeners.add(
              new TimerListener(function, schedule, invoker, options.state(), options.clock()));
    }
    if (function.trigger() instanceof FunctionDefinition.Queue trigger) {
      return queueListening(function, trigger);
    }
    throw new IllegalStateException("HTTP functions have no listener.");
  }

  private Runnable queueListening(LoadedFunction function, FunctionDefinition.Queue trigger) {
    QueueServiceClient account = account(function, trigger);
    String name = trigger.queueName();
    QueueClient queue = account.getQueueClient(name);
    Optional<QueueClient> poison =
        MessageWorker.isPoison(name)
            ? Optional.empty()
            : Optional.of(account.getQueueClient(MessageWorker.poisonName(name)));
    Renewals renewals = new Renewals(options.timing(), scheduler);
    MessageWorker worker =
        new MessageWorker(function, queue, poison, host.queues(), renewals, invoker);
    return () ->
        listeners.add(new QueueListener(function, queue, worker, host.queues(), options.timing()));
  }

  private QueueServiceClient account(LoadedFunction function, FunctionDefinition.Queue trigger) {
    String connection = settings.connection(trigger.connection(), function.name());
    try {
      return accounts.computeIfAbsent(connection, FunctionsHost::client);
    } catch (IllegalArgumentException e) {
      throw new HostException(
          "The function "
              + function.name()
              + " needs a connection string in the setting "
              + trigger.connection()
              + ", and this is none.",
          e);
    }
  }

  private static QueueServiceClient client(String connection) {
    // As .NET's client: three more tries, 0.8 s after the first.
    ExponentialBackoffOptions backoff =
        new ExponentialBackoffOptions()
            .setMaxRetries(3)
            .setBaseDelay(Duration.ofMillis(800))
            .setMaxDelay(Duration.ofSeconds(10));
    return new QueueServiceClientBuilder()
        .connectionString(connection)
        .retryOptions(new RetryOptions(backoff))
        .buildClient();
  }

  public URI baseUri() {
    return http.baseUri();
  }

  /** Stops taking work in, and waits for what is under way (Q17). */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    http.stop();
    listeners.forEach(Listener::stop);
    http.close();
    byHand.close();
    listeners.forEach(Listener::close);
    scheduler.shutdownNow();
    app.close();
  }
}
