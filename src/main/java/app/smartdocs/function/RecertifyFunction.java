package app.smartdocs.function;

import app.smartdocs.function.invocation.Invocations;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;

/** Has models tested again whose certificates are about to end. */
public final class RecertifyFunction {
  private final Runnable recertify;

  public RecertifyFunction(Runnable recertify) {
    this.recertify = recertify;
  }

  @FunctionName("Recertify")
  public void run(
      @TimerTrigger(name = "timer", schedule = "%RECERTIFY_SCHEDULE%") String timer,
      ExecutionContext context) {
    Invocations.run(context, recertify);
  }
}
