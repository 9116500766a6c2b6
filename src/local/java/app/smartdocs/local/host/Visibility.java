package app.smartdocs.local.host;

import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.models.QueueMessageItem;
import com.azure.storage.queue.models.QueueStorageException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps a message hidden while its function runs (Q8). */
final class Visibility implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Visibility.class.getName());

  private final QueueClient queue;
  private final QueueMessageItem message;
  private final QueueTiming timing;
  private final ScheduledFuture<?> renewals;
  private String receipt;
  private boolean released;

  Visibility(
      QueueClient queue,
      QueueMessageItem message,
      QueueTiming timing,
      ScheduledExecutorService scheduler) {
    this.queue = queue;
    this.message = message;
    this.timing = timing;
    this.receipt = message.getPopReceipt();
    long every = timing.renewal().toMillis();
    this.renewals =
        scheduler.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
  }

  private synchronized void renew() {
    if (released) {
      return;
    }
    try {
      receipt =
          queue
              .updateMessage(
                  message.getMessageId(),
                  receipt,
                  message.getBody().toString(),
                  timing.invisibility())
              .getPopReceipt();
    } catch (QueueStorageException e) {
      LOG.log(Level.WARNING, "A message could not be kept hidden", e);
    }
  }

  /** Ends the renewals; says by which receipt the message can be settled. */
  synchronized String release() {
    released = true;
    return receipt;
  }

  @Override
  public void close() {
    release();
    renewals.cancel(false);
  }
}
