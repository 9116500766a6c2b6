package app.smartdocs.function;

import app.smartdocs.function.invocation.Invocations;
import app.smartdocs.operations.PlanCleanup;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;

/** Fills the queue {@code cleanup-tasks} with what is to go. */
public final class PlanCleanupFunction {
  private final PlanCleanup cleanup;

  public PlanCleanupFunction(PlanCleanup cleanup) {
    this.cleanup = cleanup;
  }

  @FunctionName("PlanCleanup")
  public void run(
      @TimerTrigger(name = "timer", schedule = "%CLEANUP_SCHEDULE%") String timer,
      ExecutionContext context) {
    Invocations.run(context, cleanup::run);
  }
}
