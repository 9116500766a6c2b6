package app.smartdocs.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SweepTest {
  private final List<String> done = new ArrayList<>();

  private void run(boolean active, List<Runnable> parts) {
    Turns turns =
        (turn, longest, work) -> {
          done.add("turn");
          work.run();
          return true;
        };
    Activity activity =
        new Activity() {
          @Override
          public void note() {
            done.add("noted");
          }

          @Override
          public boolean within(Duration time) {
            assertThat(time).isEqualTo(Sweep.QUIET_AFTER);
            return active;
          }
        };
    new Sweep(activity, turns, parts).run();
  }

  @Test
  void nothingIsAskedOfTheDatabaseWhileAllIsQuiet() {
    run(false, List.of(() -> done.add("part")));

    assertThat(done).isEmpty();
  }

  @Test
  void noPartWaitsForAnotherToBeWell() {
    assertThatThrownBy(
            () ->
                run(
                    true,
                    List.of(
                        () -> {
                          throw new IllegalStateException("broken");
                        },
                        () -> done.add("part"))))
        .hasMessage("broken");

    assertThat(done).startsWith("turn", "part");
  }

  @Test
  void aSweepThatFailedIsFollowedByAnotherAlsoWhileNobodyElseIsAtWork() {
    assertThatThrownBy(
            () ->
                run(
                    true,
                    List.of(
                        () -> {
                          throw new IllegalStateException("The database is away.");
                        })))
        .hasMessage("The database is away.");

    assertThat(done).containsExactly("turn", "noted");
  }
}
