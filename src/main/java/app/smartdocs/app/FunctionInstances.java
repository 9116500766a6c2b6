package app.smartdocs.app;

import app.smartdocs.function.invocation.InvocationLogs;
import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import org.jspecify.annotations.Nullable;

/**
 * Gives the Functions worker its trigger instances. The worker finds this class by ServiceLoader
 * and makes it once; the graph is built at the first invocation and kept.
 */
public final class FunctionInstances implements FunctionInstanceInjector {
  private @Nullable Wiring wiring;

  public FunctionInstances() {
    InvocationLogs.install();
  }

  @Override
  public <T> T getInstance(Class<T> functionClass) {
    return wiring().function(functionClass);
  }

  private synchronized Wiring wiring() {
    if (wiring == null) {
      wiring = new Wiring(Settings.from(System.getenv()));
    }
    return wiring;
  }
}
