package app.smartdocs.function;

import app.smartdocs.function.invocation.Invocations;
import app.smartdocs.operations.Sweep;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;

/** Puts right what fell between the steps: jobs without a message or a worker, expired uploads. */
public final class SweepJobsFunction {
  private final Sweep sweep;

  public SweepJobsFunction(Sweep sweep) {
    this.sweep = sweep;
  }

  @FunctionName("SweepJobs")
  public void run(
      @TimerTrigger(name = "timer", schedule = "%SWEEP_SCHEDULE%") String timer,
      ExecutionContext context) {
    Invocations.run(context, sweep::run);
  }
}
