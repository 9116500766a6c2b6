package app.smartdocs.bench;

import com.microsoft.azure.functions.ExecutionContext;
import java.util.logging.Logger;

/** An invocation of no host. */
enum InProcessContext implements ExecutionContext {
  INSTANCE;

  @Override
  public Logger getLogger() {
    return Logger.getLogger("bench");
  }

  @Override
  public String getInvocationId() {
    return "bench";
  }

  @Override
  public String getFunctionName() {
    return "ExtractDocument";
  }
}
