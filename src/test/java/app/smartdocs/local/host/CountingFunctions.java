package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.util.concurrent.atomic.AtomicInteger;

/** Functions that count their calls, in the instance or in what the injector shares. */
public final class CountingFunctions {
  private int calls;

  public String count(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return "call " + ++calls;
  }

  /** Takes what it needs in its constructor, as only an injector can give it. */
  public static final class Wired {
    private final AtomicInteger calls;
    private final int instance;

    Wired(AtomicInteger calls, int instance) {
      this.calls = calls;
      this.instance = instance;
    }

    public String count(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
      return "call " + calls.incrementAndGet() + " of instance " + instance;
    }
  }

  /** Builds what instances share when it is made itself. */
  public static final class Injector implements FunctionInstanceInjector {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger instances = new AtomicInteger();

    @Override
    public <T> T getInstance(Class<T> type) {
      return type.cast(new Wired(calls, instances.incrementAndGet()));
    }
  }

  /** One too many. */
  public static final class SecondInjector implements FunctionInstanceInjector {
    @Override
    public <T> T getInstance(Class<T> type) {
      throw new IllegalStateException("Never asked.");
    }
  }

  /** Can't be had. */
  public static final class BrokenInjector implements FunctionInstanceInjector {
    public BrokenInjector() {
      throw new IllegalStateException("The database is away.");
    }

    @Override
    public <T> T getInstance(Class<T> type) {
      throw new IllegalStateException("Never made.");
    }
  }
}
