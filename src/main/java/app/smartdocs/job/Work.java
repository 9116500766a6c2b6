package app.smartdocs.job;

/** What a kind of job does in one attempt. */
@FunctionalInterface
public interface Work {
  /**
   * Makes an attempt.
   *
   * @param job as the claim left it
   * @param hold asked before every step that must not be taken twice
   * @return what came of it
   * @throws RuntimeException if it failed and is to be tried again
   * @throws StoppedException if the hold says that it may not go on
   * @throws InterruptedException if the host stops the invocation
   */
  Outcome run(Job job, Hold hold) throws InterruptedException;
}
