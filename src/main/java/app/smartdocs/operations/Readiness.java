package app.smartdocs.operations;

import app.smartdocs.job.LogLine;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether everything that the app can't do without can be reached. */
public final class Readiness {
  private static final Logger LOG = System.getLogger(Readiness.class.getName());

  private final List<Check> checks;
  private final Duration patience;
  private final Executor executor;

  public Readiness(List<Check> checks, Duration patience, Executor executor) {
    this.checks = List.copyOf(checks);
    this.patience = patience;
    this.executor = executor;
  }

  /** What one check showed; {@code detail} is empty when it is well. */
  public record Finding(String name, boolean ready, String detail) {}

  /** Asks all of them at the same time; whoever does not answer in time is not ready. */
  public List<Finding> check() {
    List<CompletableFuture<Finding>> asked = checks.stream().map(this::ask).toList();
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Finding> ask(Check check) {
    return CompletableFuture.runAsync(check.probe()::run, executor)
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (done, failure) ->
                failure == null
                    ? new Finding(check.name(), true, "")
                    : unready(check, unwrapped(failure)));
  }

  // The cause goes to the log alone: it may name hosts and accounts.
  private static Finding unready(Check check, Throwable cause) {
    LogLine.of("NotReady").code("check", check.name()).warn(LOG, cause);
    return new Finding(
        check.name(),
        false,
        cause instanceof TimeoutException ? "no answer in time" : "not reachable; see the log");
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
