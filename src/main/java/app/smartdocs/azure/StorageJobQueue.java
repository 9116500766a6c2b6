package app.smartdocs.azure;

import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobKind.Queues;
import app.smartdocs.job.JobMessage;
import app.smartdocs.job.JobQueue;
import app.smartdocs.operations.PoisonQueue;
import app.smartdocs.operations.QueueDepths;
import com.azure.core.util.Context;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.QueueServiceClient;
import com.azure.storage.queue.models.QueueErrorCode;
import com.azure.storage.queue.models.QueueStorageException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** A Storage queue for each kind of job. Messages are plain text, as host.json has it. */
public final class StorageJobQueue implements JobQueue, PoisonQueue, QueueDepths {
  private final Map<JobKind, QueueClient> queues = new EnumMap<>(JobKind.class);
  private final QueueServiceClient service;

  public StorageJobQueue(Storage storage) {
    this.service = storage.queues();
    for (JobKind kind : JobKind.values()) {
      queues.put(kind, service.getQueueClient(kind.queueName()));
    }
  }

  @Override
  public void send(JobKind kind, JobId id, Duration delay) {
    QueueClient queue = queues.get(kind);
    if (queue == null) {
      throw new IllegalArgumentException("No queue for " + kind);
    }
    send(queue, JobMessage.of(id).json(), delay);
  }

  @Override
  public void sendAgain(JobKind kind, String body, Duration delay) {
    send(service.getQueueClient(kind.queueName() + Queues.POISON), body, delay);
  }

  @Override
  public Depth of(JobKind kind) {
    return new Depth(
        messages(service.getQueueClient(kind.queueName())),
        messages(service.getQueueClient(kind.queueName() + Queues.POISON)));
  }

  private static long messages(QueueClient queue) {
    try {
      return queue.getProperties().getApproximateMessagesCountLong();
    } catch (QueueStorageException e) {
      if (QueueErrorCode.QUEUE_NOT_FOUND.equals(e.getErrorCode())) {
        return 0;
      }
      throw e;
    }
  }

  private static void send(QueueClient queue, String message, Duration delay) {
    // What is to be seen at once is sent without a delay, which storage would have to read.
    Duration hidden = delay.isZero() ? null : wholeSeconds(delay);
    try {
      queue.sendMessageWithResponse(message, hidden, null, null, Context.NONE);
    } catch (QueueStorageException e) {
      if (!QueueErrorCode.QUEUE_NOT_FOUND.equals(e.getErrorCode())) {
        throw e;
      }
      queue.createIfNotExists();
      queue.sendMessageWithResponse(message, hidden, null, null, Context.NONE);
    }
  }

  /**
   * Rounded up: the client cuts fractions off, and a message that comes early comes for nothing.
   */
  private static Duration wholeSeconds(Duration delay) {
    return Duration.ofSeconds(delay.plusNanos(999_999_999).toSeconds());
  }
}
