package app.smartdocs.local.host;

import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.models.QueueMessageItem;
import com.azure.storage.queue.models.QueueStorageException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Decides what becomes of one message, as Q8 to Q15 say. */
final class MessageWorker {
  private static final Logger LOG = Logger.getLogger(MessageWorker.class.getName());
  private static final String POISON = "-poison";

  private final LoadedFunction function;
  private final QueueClient queue;
  private final Optional<QueueClient> poison;
  private final HostJson.Queues config;
  private final Renewals renewals;
  private final Invoker invoker;

  /**
   * A worker for one function.
   *
   * @param poison empty for a queue that is itself one (Q14)
   */
  MessageWorker(
      LoadedFunction function,
      QueueClient queue,
      Optional<QueueClient> poison,
      HostJson.Queues config,
      Renewals renewals,
      Invoker invoker) {
    this.function = function;
    this.queue = queue;
    this.poison = poison;
    this.config = config;
    this.renewals = renewals;
    this.invoker = invoker;
  }

  static boolean isPoison(String queueName) {
    return queueName.endsWith(POISON);
  }

  static String poisonName(String queueName) {
    return queueName + POISON;
  }

  void work(QueueMessageItem message) {
    Optional<ReceivedMessage> received = ReceivedMessage.of(message, config.base64());
    if (message.getDequeueCount() > config.maxDequeueCount() || received.isEmpty()) {
      toPoison(message, message.getPopReceipt());
      return;
    }
    boolean succeeded;
    String receipt;
    try (Renewals.Renewal renewal = renewals.begin(queue, message)) {
      succeeded = succeeds(received.get());
      receipt = renewal.end();
    }
    settle(message, succeeded, receipt);
  }

  private boolean succeeds(ReceivedMessage message) {
    try {
      invoker.run(function, new TriggerInput.Message(message.body()), message.metadata());
      return true;
    } catch (FunctionFailedException inTheLog) {
      return false;
    }
  }

  private void settle(QueueMessageItem message, boolean succeeded, String receipt) {
    if (succeeded) {
      delete(message, receipt);
    } else if (message.getDequeueCount() >= config.maxDequeueCount()) {
      toPoison(message, receipt);
    } else if (poison.isPresent()) {
      ifStillOurs(
          () ->
              queue.updateMessage(
                  message.getMessageId(),
                  receipt,
                  message.getBody().toString(),
                  config.visibilityTimeout()));
    }
  }

  private void toPoison(QueueMessageItem message, String receipt) {
    if (poison.isEmpty()) {
      LOG.log(Level.WARNING, "A message of {0} is out of deliveries, and stays", function.name());
      return;
    }
    QueueClient target = poison.get();
    LOG.log(
        Level.WARNING,
        "Message {0} of {1} goes to {2}",
        new Object[] {message.getMessageId(), function.name(), target.getQueueName()});
    String raw = message.getBody().toString();
    try {
      target.sendMessage(raw);
    } catch (QueueStorageException e) {
      if (e.getStatusCode() != 404) {
        throw e;
      }
      // Q13: the poison queue is made when it is first needed.
      target.createIfNotExists();
      target.sendMessage(raw);
    }
    delete(message, receipt);
  }

  private void delete(QueueMessageItem message, String receipt) {
    ifStillOurs(() -> queue.deleteMessage(message.getMessageId(), receipt));
  }

  /** Q9: a stale receipt, or a message that is gone, is no error. */
  private void ifStillOurs(Runnable settling) {
    try {
      settling.run();
    } catch (QueueStorageException e) {
      if (e.getStatusCode() != 404 && e.getStatusCode() != 400) {
        throw e;
      }
      LOG.log(Level.FINE, "The message is no longer ours", e);
    }
  }
}
