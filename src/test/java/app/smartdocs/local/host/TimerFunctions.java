package app.smartdocs.local.host;

import com.microsoft.azure.functions.annotation.TimerTrigger;

/** Functions that say when they were fired. */
public final class TimerFunctions {
  public void tick(@TimerTrigger(name = "timer", schedule = "* * * * * *") String timer) {
    Probe.say(timer);
  }

  public void slow(@TimerTrigger(name = "timer", schedule = "* * * * * *") String timer)
      throws InterruptedException {
    Probe.say("begin");
    Probe.passGate();
    Probe.say("end");
  }

  public void fail(@TimerTrigger(name = "timer", schedule = "* * * * * *") String timer) {
    Probe.say("failed");
    throw new IllegalStateException("on purpose");
  }
}
