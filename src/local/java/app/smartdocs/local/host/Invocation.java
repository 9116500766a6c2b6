package app.smartdocs.local.host;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.TraceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What a function may know about its own call. There is no retry context: nothing that this host
 * drives heeds the retry annotations.
 */
record Invocation(
    String getFunctionName, String getInvocationId, Logger getLogger, TraceContext getTraceContext)
    implements ExecutionContext {

  static Invocation of(String function, TriggerInput input) {
    String id = UUID.randomUUID().toString();
    return new Invocation(function, id, new InvocationLogger(function, id), Trace.of(input, id));
  }

  /** W3C trace context: the caller's, or one that begins here. */
  private record Trace(String getTraceparent, String getTracestate) implements TraceContext {
    static Trace of(TriggerInput input, String id) {
      String digits = id.replace("-", "");
      String own = "00-" + digits + "-" + digits.substring(16) + "-00";
      return input instanceof TriggerInput.Request request
          ? new Trace(
              request.http().headers().getOrDefault("traceparent", own),
              request.http().headers().getOrDefault("tracestate", ""))
          : new Trace(own, "");
    }

    @Override
    public Map<String, String> getAttributes() {
      return new HashMap<>();
    }
  }

  /** Says in each line which invocation it is of. */
  private static final class InvocationLogger extends Logger {
    private final String invocation;

    InvocationLogger(String function, String id) {
      super("Function." + function, null);
      this.invocation = "Function." + function + " " + id;
      setParent(Logger.getLogger("Function"));
    }

    @Override
    public void log(LogRecord record) {
      // Its own name would print the caller's class, which says nothing about the invocation.
      record.setLoggerName(invocation);
      record.setSourceClassName(null);
      super.log(record);
    }
  }
}
