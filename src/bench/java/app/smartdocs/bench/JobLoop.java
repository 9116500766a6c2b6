package app.smartdocs.bench;

import com.azure.core.util.Context;
import com.azure.storage.queue.QueueClient;
import com.azure.storage.queue.models.QueueMessageItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Empties a queue as the Functions host does: in batches, with the parallelism of host.json. */
final class JobLoop {
  private static final Duration INVISIBILITY = Duration.ofMinutes(10);

  private final QueueClient queue;
  private final int batchSize;
  private final int newBatchThreshold;

  JobLoop(QueueClient queue) {
    this.queue = queue;
    try {
      JsonNode queues = new ObjectMapper().readTree(new File("host.json")).at("/extensions/queues");
      batchSize = queues.path("batchSize").asInt();
      newBatchThreshold = queues.path("newBatchThreshold").asInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int parallelism() {
    return batchSize + newBatchThreshold;
  }

  /**
   * Works every message and deletes it.
   *
   * @param work gets a message's text
   * @return messages per second
   */
  double run(int messages, Consumer<String> work) throws InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    Semaphore free = new Semaphore(parallelism());
    java.util.ArrayList<Future<?>> started = new java.util.ArrayList<>(messages);
    long begun = System.nanoTime();
    while (started.size() < messages) {
      // A batch is asked for once no more than the threshold are in flight.
      free.acquire(batchSize);
      List<QueueMessageItem> batch =
          queue.receiveMessages(batchSize, INVISIBILITY, null, Context.NONE).stream().toList();
      if (batch.isEmpty()) {
        throw new IllegalStateException("Only " + started.size() + " messages were there.");
      }
      free.release(batchSize - batch.size());
      for (QueueMessageItem message : batch) {
        started.add(
            threads.submit(
                () -> {
                  try {
                    settle(message, work);
                  } finally {
                    free.release();
                  }
                }));
      }
    }
    awaitAll(started);
    double seconds = (System.nanoTime() - begun) / 1e9;
    threads.shutdown();
    return messages / seconds;
  }

  private void settle(QueueMessageItem message, Consumer<String> work) {
    work.accept(message.getBody().toString());
    queue.deleteMessage(message.getMessageId(), message.getPopReceipt());
  }

  private static void awaitAll(List<Future<?>> started) throws InterruptedException {
    try {
      for (Future<?> one : started) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A job failed", e.getCause());
    }
  }
}
