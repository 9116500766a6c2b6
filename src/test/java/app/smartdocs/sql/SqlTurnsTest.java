package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.operations.Turns.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlTurnsTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final SqlTurns one;
  private final SqlTurns other;
  private Instant now = NOW;

  SqlTurnsTest(TestDatabases.Named target) {
    this.one = new SqlTurns(target.database(), () -> now);
    this.other = new SqlTurns(target.database(), () -> now);
    target.database().once(handle -> handle.execute("UPDATE turns SET held_until = NULL"));
  }

  private static void nothing() {}

  @Test
  void whileOneIsAtItNobodyElseIs() {
    boolean done =
        one.take(
            Turn.SWEEP,
            LONGEST,
            () -> {
              assertThat(other.take(Turn.SWEEP, LONGEST, SqlTurnsTest::nothing)).isFalse();
              assertThat(one.take(Turn.SWEEP, LONGEST, SqlTurnsTest::nothing)).isFalse();
              assertThat(other.take(Turn.CLEANUP, LONGEST, SqlTurnsTest::nothing)).isTrue();
            });

    assertThat(done).isTrue();
    assertThat(other.take(Turn.SWEEP, LONGEST, SqlTurnsTest::nothing)).isTrue();
  }

  @Test
  void ofManyAtOnceOneHasTheTurn() throws Exception {
    AtomicInteger at = new AtomicInteger();
    CountDownLatch allHaveAsked = new CountDownLatch(7);
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      SqlTurns turns = i % 2 == 0 ? one : other;
      workers.add(
          () -> {
            boolean done =
                turns.take(
                    Turn.SWEEP,
                    LONGEST,
                    () -> {
                      at.incrementAndGet();
                      awaitAll(allHaveAsked);
                    });
            allHaveAsked.countDown();
            return done;
          });
    }

    ExecutorService threads = Executors.newFixedThreadPool(8);
    int turns = 0;
    for (Future<Boolean> worker : threads.invokeAll(workers)) {
      turns += worker.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(turns).isEqualTo(1);
    assertThat(at).hasValue(1);
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theTurnOfOneThatDiedIsOverByItself() {
    one.take(
        Turn.SWEEP,
        LONGEST,
        () -> {
          now = now.plus(LONGEST).minusMillis(1);
          assertThat(other.take(Turn.SWEEP, LONGEST, SqlTurnsTest::nothing)).isFalse();
          now = now.plusMillis(1);
          other.take(
              Turn.SWEEP,
              LONGEST,
              () ->
                  assertThat(one.take(Turn.SWEEP, LONGEST, SqlTurnsTest::nothing))
                      .as("it is the other's now")
                      .isFalse());
        });
  }

  @Test
  void whoComesLateDoesNotEndAnothersTurn() {
    Runnable late =
        () -> {
          now = now.plus(LONGEST);
          Runnable afterwards = () -> now = now.plusMillis(1);
          assertThat(other.take(Turn.SWEEP, LONGEST, afterwards)).isTrue();
        };

    assertThat(one.take(Turn.SWEEP, LONGEST, late)).isTrue();
    assertThat(one.take(Turn.SWEEP, LONGEST, SqlTurnsTest::nothing)).isTrue();
  }

  @Test
  void aFailureGivesTheTurnBack() {
    assertThatThrownBy(
            () ->
                one.take(
                    Turn.SWEEP,
                    LONGEST,
                    () -> {
                      throw new IllegalStateException("It broke.");
                    }))
        .hasMessage("It broke.");

    assertThat(other.take(Turn.SWEEP, LONGEST, SqlTurnsTest::nothing)).isTrue();
  }
}
