package app.smartdocs.local.host;

import com.microsoft.azure.functions.annotation.TimerTrigger;
import java.io.IOException;

/** A function that reports its ticks. */
public final class TimerFunctions {
  public void tick(@TimerTrigger(name = "input", schedule = "") String input)
      throws IOException, InterruptedException {
    Reporter.report("tick", input);
  }
}
