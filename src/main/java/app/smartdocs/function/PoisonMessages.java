package app.smartdocs.function;

import app.smartdocs.function.invocation.Invocations;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.LogLine;
import app.smartdocs.operations.PoisonQueue;
import app.smartdocs.operations.RecordPoison;
import com.microsoft.azure.functions.ExecutionContext;
import java.lang.System.Logger;
import java.time.Duration;

/**
 * What the triggers of all poison queues do with a message. They may not fail: a poison queue has
 * none of its own, and a message of it that fails too often is dropped without a word.
 */
public final class PoisonMessages {
  private static final Logger LOG = System.getLogger(PoisonMessages.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(2);

  private final RecordPoison poison;
  private final PoisonQueue queue;

  public PoisonMessages(RecordPoison poison, PoisonQueue queue) {
    this.poison = poison;
    this.queue = queue;
  }

  /** Records a message; where that can't be done now, a new one takes its place. */
  void record(JobKind kind, String id, String body, ExecutionContext context) {
    Invocations.run(context, () -> record(kind, id, body));
  }

  void record(JobKind kind, String id, String body) {
    try {
      poison.poisoned(kind.queueName() + JobKind.Queues.POISON, id, body);
    } catch (RuntimeException unrecorded) {
      LogLine.of("PoisonUnrecorded").code("message", id).warn(LOG, unrecorded);
      queue.sendAgain(kind, body, PAUSE);
    }
  }
}
