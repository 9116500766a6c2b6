package app.smartdocs.local.host;

import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.models.QueueMessageItem;
import com.azure.storage.queue.models.QueueStorageException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps messages hidden while their functions run (Q8). */
record Renewals(QueueTiming timing, ScheduledExecutorService scheduler) {
  private static final Logger LOG = Logger.getLogger(Renewals.class.getName());

  /** Renews until the renewal is ended. */
  Renewal begin(QueueClient queue, QueueMessageItem message) {
    Renewal renewal = new Renewal(queue, message);
    long every = timing.renewal().toMillis();
    Future<?> task =
        scheduler.scheduleWithFixedDelay(renewal::renew, every, every, TimeUnit.MILLISECONDS);
    renewal.cancelWith(task);
    return renewal;
  }

  /** One message's. */
  final class Renewal implements AutoCloseable {
    private final QueueClient queue;
    private final QueueMessageItem message;
    private String receipt;
    private boolean ended;
    private Runnable cancel = () -> {};

    private Renewal(QueueClient queue, QueueMessageItem message) {
      this.queue = queue;
      this.message = message;
      this.receipt = message.getPopReceipt();
    }

    private synchronized void cancelWith(Future<?> task) {
      cancel = () -> task.cancel(false);
    }

    private synchronized void renew() {
      if (ended) {
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
        if (e.getStatusCode() == 404 || e.getStatusCode() == 400) {
          // It is no longer ours.
          close();
        }
      } catch (RuntimeException unreachable) {
        // Thrown on, it would end the renewals; the next one may reach storage again.
        LOG.log(Level.WARNING, "A message could not be kept hidden", unreachable);
      }
    }

    /** Ends the renewals; says by which receipt the message can be settled. */
    synchronized String end() {
      close();
      return receipt;
    }

    @Override
    public synchronized void close() {
      ended = true;
      cancel.run();
    }
  }
}
