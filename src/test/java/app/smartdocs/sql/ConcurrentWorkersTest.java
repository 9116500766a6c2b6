package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever workers, sweeps and a person do to jobs at the same time, each step is of one of them.
 * {@link JobModelTest} tries orders of steps; here, steps have none.
 */
final class ConcurrentWorkersTest {
  // Few at a time, so that many are at the same.
  private static final int ROUNDS = 10;
  private static final int JOBS_OF_A_ROUND = 15;
  private static final int WORKERS = 6;
  private static final int SWEEPS = 2;
  private static final int STEPS_OF_A_WORKER = 100;

  @ParameterizedTest
  @MethodSource("app.smartdocs.sql.TestDatabases#all")
  void ofAllWhoAreAtAJobOneAtATimeHasItAndItEndsOnce(TestDatabases.Named target) {
    // The same seed has everybody want the same again; who comes first is up to the threads.
    long seed = Long.getLong("crowd.seed", new Random().nextLong());
    Crowd crowd = new Crowd(target.database());
    assertThatCode(
            () -> {
              for (int round = 0; round < ROUNDS; round++) {
                crowd.accept(JOBS_OF_A_ROUND);
                runAtOnce(crowd, seed + 100L * round);
                crowd.finish();
              }
              crowd.writeTooLate(new Random(seed));
              crowd.check();
            })
        .as("-Dcrowd.seed=%d", seed)
        .doesNotThrowAnyException();
    crowd.erase();
  }

  private static void runAtOnce(Crowd crowd, long seed) throws Exception {
    List<Callable<Void>> everybody = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      everybody.add(repeating(STEPS_OF_A_WORKER, crowd::work, seed + worker));
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      everybody.add(repeating(STEPS_OF_A_WORKER, random -> crowd.sweep(), seed));
    }
    everybody.add(repeating(4 * STEPS_OF_A_WORKER, crowd::interfere, seed - 1));

    ExecutorService threads = Executors.newFixedThreadPool(everybody.size());
    try {
      for (Future<Void> thread : threads.invokeAll(everybody)) {
        thread.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Void> repeating(int times, Step step, long seed) {
    return () -> {
      Random random = new Random(seed);
      for (int i = 0; i < times; i++) {
        step.take(random);
      }
      return null;
    };
  }

  /** What somebody does next. */
  @FunctionalInterface
  private interface Step {
    void take(Random random) throws Exception;
  }
}
