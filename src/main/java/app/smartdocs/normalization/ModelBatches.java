package app.smartdocs.normalization;

import app.smartdocs.normalization.LanguageModel.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets rows that ask at the same moment share a request: its preface is paid once, and a service
 * that counts requests is asked less often. The first row waits a moment for others.
 */
public final class ModelBatches implements AutoCloseable {
  private final LanguageModel model;
  private final int mostRows;
  private final Duration wait;
  // The requests have threads of their own: an attempt that is stopped leaves, and takes no other
  // row's answer with it.
  private final ExecutorService requests = Executors.newCachedThreadPool(ModelBatches::thread);
  private @Nullable Batch open;

  /**
   * Before a model.
   *
   * @param mostRows in one request
   * @param wait how long the first row of a request waits for others
   */
  public ModelBatches(LanguageModel model, int mostRows, Duration wait) {
    this.model = model;
    this.mostRows = mostRows;
    this.wait = wait;
  }

  /** What came of one row's question. */
  public sealed interface Single {
    record Answered(Answer answer) implements Single {}

    /**
     * The service has too much to do.
     *
     * @param retryAfter not before this time has passed; null if it did not say
     */
    record Throttled(@Nullable Duration retryAfter) implements Single {}

    /** It refuses the request as such. */
    record Refused(String reason) implements Single {}
  }

  /**
   * Asks about a row, together with whichever others ask now.
   *
   * @throws ModelException if nothing came of it; another try may mend that
   * @throws InterruptedException if the attempt is stopped meanwhile
   */
  public Single ask(Question question) throws InterruptedException {
    Batch batch;
    int index;
    synchronized (this) {
      batch = open;
      if (batch == null) {
        Batch opened = new Batch();
        batch = opened;
        open = opened;
        requests.execute(() -> send(opened));
      }
      index = batch.questions.size();
      batch.questions.add(question);
      if (batch.questions.size() == mostRows) {
        open = null;
        batch.full.countDown();
      }
    }
    return batch.single(index);
  }

  private void send(Batch batch) {
    try {
      boolean unused = batch.full.await(wait.toNanos(), TimeUnit.NANOSECONDS);
      synchronized (this) {
        if (open == batch) {
          open = null;
        }
      }
      batch.reply.complete(model.ask(List.copyOf(batch.questions)));
    } catch (Throwable failure) {
      // Whatever it is, the rows that wait must hear of it.
      batch.reply.completeExceptionally(failure);
    }
  }

  /** Rows that share a request; taking more in is guarded by the batches' lock. */
  private static final class Batch {
    private final List<Question> questions = new ArrayList<>();
    private final CountDownLatch full = new CountDownLatch(1);
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    Single single(int index) throws InterruptedException {
      Reply whole;
      try {
        whole = reply.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof ModelException failure
            ? failure
            : new ModelException("The model could not be asked.", e);
      }
      if (whole instanceof Reply.Answered answered) {
        return new Single.Answered(answered.answers().get(index));
      }
      return whole instanceof Reply.Throttled throttled
          ? new Single.Throttled(throttled.retryAfter())
          : new Single.Refused(((Reply.Refused) whole).reason());
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "model");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends the requests that are under way. */
  @Override
  public void close() {
    requests.shutdownNow();
  }
}
