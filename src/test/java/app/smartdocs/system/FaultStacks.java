package app.smartdocs.system;

import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.stack.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Stacks of a test's own, with the packaged app, warm. */
final class FaultStacks {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private FaultStacks() {}

  /**
   * Starts one.
   *
   * @param name of the folder for its logs
   * @param lease how long a job stays with functions that died
   */
  static FaultStack start(String name, Duration lease) throws InterruptedException {
    return start(name, lease, options -> options);
  }

  /**
   * Starts one.
   *
   * @param more to be changed about it
   */
  static FaultStack start(String name, Duration lease, UnaryOperator<StackOptions> more)
      throws InterruptedException {
    StackOptions options =
        FaultStack.impatient(
            Path.of(System.getProperty("smartdocs.package")),
            Path.of("target", "system-tests", name),
            lease);
    FaultStack stack = new FaultStack(more.apply(options), PATIENCE);
    stack.warmUp(new Unseen().pdf());
    return stack;
  }
}
