package app.smartdocs.function;

import app.smartdocs.intake.DiscardExpiredUploads;
import app.smartdocs.operations.SweepJobs;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;

/** Puts right what fell between the steps: jobs without a message, uploads never completed. */
public final class SweepJobsFunction {
  private final SweepJobs jobs;
  private final DiscardExpiredUploads uploads;

  public SweepJobsFunction(SweepJobs jobs, DiscardExpiredUploads uploads) {
    this.jobs = jobs;
    this.uploads = uploads;
  }

  @FunctionName("SweepJobs")
  public void run(
      @TimerTrigger(name = "timer", schedule = "%SWEEP_SCHEDULE%") String timer,
      ExecutionContext context) {
    try {
      jobs.run();
    } finally {
      // Neither waits for the other to be well.
      int discarded = uploads.run();
      if (discarded > 0) {
        context.getLogger().info(() -> "uploadsDiscarded=" + discarded);
      }
    }
  }
}
