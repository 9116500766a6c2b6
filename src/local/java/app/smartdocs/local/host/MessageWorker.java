package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.models.QueueMessageItem;
import com.azure.storage.queue.models.QueueStorageException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Decides what becomes of one message, as Q8 to Q15 say. */
final class MessageWorker {
  private static final Logger LOG = Logger.getLogger(MessageWorker.class.getName());
  private static final String POISON = "-poison";

  private final LoadedFunction function;
  private final QueueClient queue;
  private final Optional<QueueClient> poison;
  private final HostJson host;
  private final QueueTiming timing;
  private final ScheduledExecutorService scheduler;

  /**
   * A worker for one function.
   *
   * @param poison empty for a queue that is itself one (Q14)
   */
  MessageWorker(
      LoadedFunction function,
      QueueClient queue,
      Optional<QueueClient> poison,
      HostJson host,
      QueueTiming timing,
      ScheduledExecutorService scheduler) {
    this.function = function;
    this.queue = queue;
    this.poison = poison;
    this.host = host;
    this.timing = timing;
    this.scheduler = scheduler;
  }

  static boolean isPoison(String queueName) {
    return queueName.endsWith(POISON);
  }

  static String poisonName(String queueName) {
    return queueName + POISON;
  }

  void work(QueueMessageItem message) {
    if (message.getDequeueCount() > host.queues().maxDequeueCount()) {
      toPoison(message, message.getPopReceipt());
      return;
    }
    Optional<String> body = decoded(message);
    if (body.isEmpty()) {
      toPoison(message, message.getPopReceipt());
      return;
    }
    try (Visibility visibility = new Visibility(queue, message, timing, scheduler)) {
      boolean succeeded =
          new Deadline(host.functionTimeout(), scheduler)
              .run(function, body.get(), metadata(message));
      settle(message, succeeded, visibility.release());
    }
  }

  private void settle(QueueMessageItem message, boolean succeeded, String receipt) {
    if (succeeded) {
      delete(message, receipt);
    } else if (message.getDequeueCount() >= host.queues().maxDequeueCount()) {
      toPoison(message, receipt);
    } else if (poison.isPresent()) {
      Duration delay = host.queues().visibilityTimeout();
      queue.updateMessage(message.getMessageId(), receipt, message.getBody().toString(), delay);
    }
  }

  private Optional<String> decoded(QueueMessageItem message) {
    String raw = message.getBody().toString();
    if (!host.queues().base64()) {
      return Optional.of(raw);
    }
    try {
      return Optional.of(new String(Base64.getDecoder().decode(raw), UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> metadata(QueueMessageItem message) {
    Map<String, Object> metadata = new HashMap<>();
    metadata.put("Id", message.getMessageId());
    metadata.put("PopReceipt", message.getPopReceipt());
    metadata.put("DequeueCount", message.getDequeueCount());
    // Times travel as JSON, so that a String keeps its quotes.
    metadata.put("InsertionTime", "\"" + message.getInsertionTime() + "\"");
    metadata.put("ExpirationTime", "\"" + message.getExpirationTime() + "\"");
    metadata.put("NextVisibleTime", "\"" + message.getTimeNextVisible() + "\"");
    return metadata;
  }

  private void toPoison(QueueMessageItem message, String receipt) {
    if (poison.isEmpty()) {
      LOG.warning("A message of " + function.name() + " is out of deliveries, and stays.");
      return;
    }
    QueueClient target = poison.get();
    LOG.log(Level.WARNING, "A message of {0} goes to poison", function.name());
    try {
      target.sendMessage(message.getBody().toString());
    } catch (QueueStorageException e) {
      if (e.getStatusCode() != 404) {
        throw e;
      }
      target.createIfNotExists();
      target.sendMessage(message.getBody().toString());
    }
    delete(message, receipt);
  }

  /** Q9: a stale receipt, or a message that is gone, is no error. */
  private void delete(QueueMessageItem message, String receipt) {
    try {
      queue.deleteMessage(message.getMessageId(), receipt);
    } catch (QueueStorageException e) {
      if (e.getStatusCode() != 404 && e.getStatusCode() != 400) {
        throw e;
      }
    }
  }
}
