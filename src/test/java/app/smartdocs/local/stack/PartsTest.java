package app.smartdocs.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class PartsTest {
  private final List<String> stopped = new CopyOnWriteArrayList<>();
  private final Parts parts = new Parts();

  private AutoCloseable part(String name) {
    return () -> stopped.add(name);
  }

  @Test
  void theLastIsStoppedFirst() {
    parts.start(() -> part("storage"));
    parts.start(() -> part("functions"));

    parts.close();
    parts.close();

    assertThat(stopped).containsExactly("functions", "storage");
  }

  @Test
  void onePartThatDoesNotStopIsNoReasonToLeaveTheOthers() {
    parts.start(() -> part("storage"));
    parts.start(
        () ->
            () -> {
              throw new IllegalStateException("stuck");
            });

    assertThatThrownBy(parts::close)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("stuck");
    assertThat(stopped).containsExactly("storage");
  }

  @Test
  void whatIsStillStartingIsAwaitedAndStopped() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    CompletableFuture<AutoCloseable> starting =
        CompletableFuture.supplyAsync(
            () ->
                parts.start(
                    () -> {
                      begun.countDown();
                      awaitOrInterrupt(finish);
                      return part("database");
                    }));
    begun.await();

    CompletableFuture<Void> closing = CompletableFuture.runAsync(parts::close);
    finish.countDown();
    closing.join();
    starting.join();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void whatHangsWhileItStartsIsInterrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Thread starting =
        new Thread(
            () ->
                parts.start(
                    () -> {
                      begun.countDown();
                      awaitOrInterrupt(new CountDownLatch(1));
                      return part("half a database");
                    }));
    starting.start();
    begun.await();

    parts.close();

    assertThat(stopped).containsExactly("half a database");
    starting.join();
  }

  // Ends by an interrupt too, as parts that wait for a process do.
  private static void awaitOrInterrupt(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nothingStartsAfterTheStop() {
    parts.close();

    assertThatThrownBy(() -> parts.start(() -> part("late"))).isInstanceOf(StackException.class);
    assertThat(stopped).isEmpty();
  }
}
