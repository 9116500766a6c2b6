package app.smartdocs.local.host;

import com.microsoft.azure.functions.ExecutionContext;
import java.util.UUID;
import java.util.logging.Logger;

/** What a function may know about its own call. */
record Invocation(String getFunctionName, String getInvocationId) implements ExecutionContext {
  Invocation(String functionName) {
    this(functionName, UUID.randomUUID().toString());
  }

  @Override
  public Logger getLogger() {
    return Logger.getLogger("Function." + getFunctionName);
  }
}
