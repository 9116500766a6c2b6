package app.smartdocs.function.invocation;

import app.smartdocs.job.Trace;
import app.smartdocs.job.Trace.Traced;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.TraceContext;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Which invocation a thread works. */
public final class Invocations {
  private static final ThreadLocal<@Nullable Logger> LOGGER = new ThreadLocal<>();

  private Invocations() {}

  /** Does an invocation's work: what it logs is filed under it, and it is in the caller's trace. */
  public static <T, X extends Exception> T within(ExecutionContext context, Traced<T, X> work)
      throws X {
    TraceContext trace = context.getTraceContext();
    LOGGER.set(context.getLogger());
    try {
      return Trace.during(
          Trace.parse(trace == null ? null : trace.getTraceparent()).orElse(null), work);
    } finally {
      LOGGER.remove();
    }
  }

  /** As above, for work that answers nothing. */
  public static void run(ExecutionContext context, Runnable work) {
    boolean unused =
        within(
            context,
            () -> {
              work.run();
              return true;
            });
  }

  /** The logger of the invocation that this thread works. */
  static Optional<Logger> logger() {
    return Optional.ofNullable(LOGGER.get());
  }
}
