package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.extraction.RateBudget;
import app.smartdocs.extraction.RateBudget.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlRateBudgetTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int INSTANCES = 2;
  private static final int THREADS_EACH = 3;

  private final Database database;

  SqlRateBudgetTest(TestDatabases.Named target) {
    this.database = target.database();
  }

  @BeforeEach
  void haveAllTimeBefore() {
    database.once(handle -> handle.execute("UPDATE rate_budgets SET next_micros = 0"));
  }

  /** A call that was let through at some moment between these. */
  private record Taken(long before, long after) {}

  private SqlRateBudget budget(int analyses, int results) {
    return new SqlRateBudget(database, Map.of(Call.ANALYZE, analyses, Call.RESULT, results));
  }

  private List<Taken> takenByAll(int rate, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Callable<List<Taken>>> workers = new ArrayList<>();
    for (int instance = 0; instance < INSTANCES; instance++) {
      SqlRateBudget budget = budget(rate, 0);
      for (int thread = 0; thread < THREADS_EACH; thread++) {
        workers.add(() -> takenUntil(end, budget));
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    List<Taken> all = new ArrayList<>();
    for (Future<List<Taken>> worker : threads.invokeAll(workers)) {
      all.addAll(worker.get());
    }
    threads.shutdown();
    return all;
  }

  private static List<Taken> takenUntil(long end, RateBudget budget) {
    List<Taken> taken = new ArrayList<>();
    long before = System.nanoTime();
    while (before - end < 0) {
      if (budget.take(Call.ANALYZE)) {
        taken.add(new Taken(before, System.nanoTime()));
      }
      before = System.nanoTime();
    }
    return taken;
  }

  private static long mostInASecond(List<Taken> all) {
    return all.stream()
        .mapToLong(
            first ->
                all.stream()
                    .filter(
                        other ->
                            other.before() - first.before() >= 0
                                && other.after() - first.before() <= SECOND)
                    .count())
        .max()
        .orElse(0);
  }

  @Test
  void inNoSecondAreThereMoreCallsThanTheRateHoweverManyAsk() throws Exception {
    List<Taken> all = takenByAll(20, Duration.ofSeconds(3));

    assertThat(mostInASecond(all)).isLessThanOrEqualTo(20);
    assertThat(all).as("four fifths of the rate are used").hasSizeGreaterThan(3 * 20 * 4 / 5);
  }

  @Test
  void oneASecondIsARateToo() throws Exception {
    List<Taken> all = takenByAll(1, Duration.ofMillis(2500));

    assertThat(mostInASecond(all)).isEqualTo(1);
    assertThat(all).hasSizeBetween(2, 3);
  }

  @Test
  void aTenthMayComeAtOnce() {
    SqlRateBudget budget = budget(50, 0);

    for (int call = 1; call <= 5; call++) {
      assertThat(budget.take(Call.ANALYZE)).isTrue();
    }
  }

  @Test
  void callsOfOneKindTakeNothingFromTheOther() {
    SqlRateBudget budget = budget(1, 1);

    assertThat(budget.take(Call.ANALYZE)).isTrue();
    assertThat(budget.take(Call.ANALYZE)).isFalse();
    assertThat(budget.take(Call.RESULT)).isTrue();
    assertThat(budget.take(Call.RESULT)).isFalse();
  }

  @Test
  void aDatabaseWhoseClockWentBackHoldsNobodyUp() {
    database.once(
        handle ->
            handle.execute(
                "UPDATE rate_budgets SET next_micros = 3600000000"
                    + " + (SELECT micros FROM database_clock)"));
    SqlRateBudget budget = budget(1, 1);

    assertThat(budget.take(Call.ANALYZE)).isTrue();
    assertThat(budget.take(Call.ANALYZE)).isFalse();
  }

  @Test
  void noRateIsNoLimit() {
    SqlRateBudget budget = budget(0, 0);

    for (int call = 1; call <= 1000; call++) {
      assertThat(budget.take(Call.ANALYZE)).isTrue();
    }
  }
}
